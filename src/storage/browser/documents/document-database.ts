import { wrap, type DBSchema, type IDBPDatabase } from "idb";
import type { Outcome } from "#domain";
import { documentMigrations, documentsVersion } from "../../migrations/document-migrations.ts";
import { codedDatabase } from "../codec/coded-database.ts";
import type { ValueCodec } from "../codec/codec.ts";
import { expectAborts, openFailure, unavailable } from "../database.ts";
import { browserDelay, type Delay, inTime } from "../in-time.ts";

/** What was read from the disk is `unknown` until a schema has read it: disks lie. */
export interface DocumentDatabaseSchema extends DBSchema {
  /** Everything about a document but its content; small, so that lists are quick. */
  documents: { key: string; value: unknown; indexes: { byCase: string } };
  contents: { key: string; value: unknown };
  meta: { key: string; value: unknown };
  /** What was read of pages, a row for each. */
  pageReadings: { key: [string, number]; value: unknown; indexes: { byDocument: string } };
}

export type DocumentDatabase = IDBPDatabase<DocumentDatabaseSchema>;

/** Runs work on the database of documents, opening it on first use and again when the browser dropped it. */
export interface DocumentConnection {
  readonly use: <T>(work: (database: DocumentDatabase) => Promise<T>) => Promise<Outcome<T>>;
  readonly close: () => void;
}

export interface DocumentConnectionOptions {
  readonly factory: IDBFactory | null;
  readonly name: string;
  /** In place of the layout's own, where the database is being taken over. */
  readonly version?: number | undefined;
  /** Done after every opening, before any work. */
  readonly onOpened: (database: DocumentDatabase) => Promise<unknown>;
  /** The browser dropped the database, or somebody deletes it: what is opened next may be another one. */
  readonly onLost: () => void;
  readonly openWithinMs?: number;
  /** Longer than for a case: a document may be large. */
  readonly answerWithinMs?: number;
  readonly delay?: Delay;
  readonly codec: ValueCodec;
}

/**
 * Documents have a database of their own: a case is saved at every answer and must not wait for a
 * document of two hundred pages that is being written.
 */
export function connectDocuments(options: DocumentConnectionOptions): DocumentConnection {
  const { delay = browserDelay, openWithinMs = 10_000, answerWithinMs = 120_000 } = options;
  let opening: Promise<Outcome<DocumentDatabase>> | null = null;
  let current: DocumentDatabase | null = null;

  function drop(): void {
    current?.close();
    current = null;
    opening = null;
  }

  function open(): Promise<Outcome<DocumentDatabase>> {
    opening ??= inTime(openAndCheck(), {
      delay,
      milliseconds: openWithinMs,
      late: () => unavailable("no-answer"),
      onLate: (late) => late.ok && late.value.close(),
    }).then((outcome) => {
      if (outcome.ok) current = outcome.value;
      else opening = null;
      return outcome;
    });
    return opening;
  }

  async function openAndCheck(): Promise<Outcome<DocumentDatabase>> {
    const outcome = await openDocumentDatabase(options, (mayBeAnother) => {
      drop();
      if (mayBeAnother) options.onLost();
    });
    if (!outcome.ok) return outcome;
    try {
      await options.onOpened(outcome.value);
      return outcome;
    } catch (error) {
      outcome.value.close();
      return openFailure(error);
    }
  }

  return {
    async use(work) {
      for (let attempt = 1; ; attempt += 1) {
        const opened = await open();
        if (!opened.ok) return opened;
        try {
          return await inTime(answered(work(opened.value)), {
            delay,
            milliseconds: answerWithinMs,
            late: () => unavailable("no-answer"),
          });
        } catch (error) {
          const name = error instanceof Error ? error.name : "";
          // So Chromium answers where the files are damaged, and empties them when they are opened next.
          if (name === "UnknownError") drop();
          if (name !== "InvalidStateError" || attempt === 3) return openFailure(error);
          drop();
        }
      }
    },
    close: drop,
  };
}

async function answered<T>(work: Promise<T>): Promise<Outcome<T>> {
  return { ok: true, value: await work };
}

function openDocumentDatabase(
  { factory, name, codec, version = documentsVersion }: DocumentConnectionOptions,
  onGone: (mayBeAnother: boolean) => void,
): Promise<Outcome<DocumentDatabase>> {
  if (factory === null) return Promise.resolve(unavailable("absent"));
  const request = requestOpening(factory, name, version);
  if (request === null) return Promise.resolve(unavailable("denied"));
  return new Promise((resolve) => {
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      const { result, transaction } = request;
      if (transaction === null) return;
      for (const step of documentMigrations) {
        if (step.to > oldVersion) step.migrate(result, transaction);
      }
    });
    request.addEventListener("blocked", () => resolve(unavailable("blocked")));
    request.addEventListener("error", () => resolve(openFailure(request.error)));
    request.addEventListener("success", () => {
      const database = request.result;
      // Closed at once, also while it is still being looked at: whoever waits for it must not wait longer.
      database.addEventListener("versionchange", ({ newVersion }) => {
        database.close();
        onGone(newVersion === null);
      });
      database.addEventListener("close", () => onGone(true));
      expectAborts(database);
      const wrapped: unknown = wrap(database);
      if (isDocumentDatabase(wrapped, database)) {
        resolve({ ok: true, value: codedDatabase(wrapped, codec) });
      } else resolve(unavailable("failed", "layout"));
    });
  });
}

/** Some browsers throw from open() itself where storage is forbidden. */
function requestOpening(
  factory: IDBFactory,
  name: string,
  version: number,
): IDBOpenDBRequest | null {
  try {
    return factory.open(name, version);
  } catch {
    return null;
  }
}

function isDocumentDatabase(wrapped: unknown, layout: IDBDatabase): wrapped is DocumentDatabase {
  return (
    wrapped !== null &&
    ["documents", "contents", "meta", "pageReadings"].every((name) =>
      layout.objectStoreNames.contains(name),
    )
  );
}
