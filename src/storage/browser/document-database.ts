import { wrap, type DBSchema, type IDBPDatabase } from "idb";
import type { Outcome } from "#domain";
import { openFailure, unavailable } from "./database.ts";

/** What was read from the disk is `unknown` until a schema has read it: disks lie. */
export interface DocumentDatabaseSchema extends DBSchema {
  /** Everything about a document but its content; small, so that lists are quick. */
  documents: { key: string; value: unknown; indexes: { byCase: string } };
  contents: { key: string; value: unknown };
}

export type DocumentDatabase = IDBPDatabase<DocumentDatabaseSchema>;

/** Runs work on the database of documents, opening it on first use and again when the browser dropped it. */
export interface DocumentConnection {
  readonly use: <T>(work: (database: DocumentDatabase) => Promise<T>) => Promise<Outcome<T>>;
  readonly close: () => void;
}

const version = 1;

/**
 * Documents have a database of their own: a case is saved at every answer and must not wait for a
 * document of two hundred pages that is being written.
 */
export function connectDocuments(factory: IDBFactory | null, name: string): DocumentConnection {
  let opening: Promise<Outcome<DocumentDatabase>> | null = null;
  let current: DocumentDatabase | null = null;

  function drop(): void {
    current?.close();
    current = null;
    opening = null;
  }

  function open(): Promise<Outcome<DocumentDatabase>> {
    opening ??= openDocumentDatabase(factory, name, drop).then((outcome) => {
      if (outcome.ok) current = outcome.value;
      else opening = null;
      return outcome;
    });
    return opening;
  }

  return {
    async use(work) {
      for (let attempt = 1; ; attempt += 1) {
        const opened = await open();
        if (!opened.ok) return opened;
        try {
          return { ok: true, value: await work(opened.value) };
        } catch (error) {
          const isClosed = error instanceof Error && error.name === "InvalidStateError";
          if (!isClosed || attempt === 3) return openFailure(error);
          drop();
        }
      }
    },
    close: drop,
  };
}

function openDocumentDatabase(
  factory: IDBFactory | null,
  name: string,
  onGone: () => void,
): Promise<Outcome<DocumentDatabase>> {
  if (factory === null) return Promise.resolve(unavailable("absent"));
  const request = requestOpening(factory, name);
  if (request === null) return Promise.resolve(unavailable("denied"));
  return new Promise((resolve) => {
    request.addEventListener("upgradeneeded", () => {
      const documents = request.result.createObjectStore("documents", { keyPath: "id" });
      documents.createIndex("byCase", "caseId");
      request.result.createObjectStore("contents");
    });
    request.addEventListener("blocked", () => resolve(unavailable("blocked")));
    request.addEventListener("error", () => resolve(openFailure(request.error)));
    request.addEventListener("success", () => {
      const database = request.result;
      database.addEventListener("versionchange", onGone);
      database.addEventListener("close", onGone);
      const wrapped: unknown = wrap(database);
      if (isDocumentDatabase(wrapped, database)) resolve({ ok: true, value: wrapped });
      else resolve(unavailable("failed", "layout"));
    });
  });
}

/** Some browsers throw from open() itself where storage is forbidden. */
function requestOpening(factory: IDBFactory, name: string): IDBOpenDBRequest | null {
  try {
    return factory.open(name, version);
  } catch {
    return null;
  }
}

function isDocumentDatabase(wrapped: unknown, layout: IDBDatabase): wrapped is DocumentDatabase {
  return (
    wrapped !== null &&
    layout.objectStoreNames.contains("documents") &&
    layout.objectStoreNames.contains("contents")
  );
}
