import type { ConnectionState, Failure, Outcome } from "#domain";
import { databaseMigrations } from "../migrations/database-migrations.ts";
import type { ValueCodec } from "./codec/codec.ts";
import { browserDelay, type Delay, inTime } from "./in-time.ts";
import { openCaseDatabase, openFailure, unavailable, type CaseDatabase } from "./database.ts";

export interface ConnectionOptions {
  readonly indexedDB: IDBFactory;
  readonly name: string;
  /** In place of the layout's own, where the database is being taken over. */
  readonly version?: number | undefined;
  readonly onState?: (state: ConnectionState) => void;
  /** How long a blocked opening may wait for the other tab, in milliseconds. */
  readonly blockedGraceMs?: number;
  /** How long an opening, and any work on the open database, may go unanswered. */
  readonly openWithinMs?: number;
  readonly answerWithinMs?: number;
  readonly delay?: Delay;
  /** By which values are written and read; without it, as they are. */
  readonly codec?: ValueCodec | undefined;
}

/** Runs work on the open database, opening it again when the browser dropped it. */
export interface Connection {
  readonly use: <T>(work: (database: CaseDatabase) => Promise<T>) => Promise<Outcome<T>>;
  readonly close: () => void;
}

const attempts = 3;

export async function connect(
  options: ConnectionOptions,
): Promise<{ readonly ok: true; readonly value: Connection } | Failure> {
  const { delay = browserDelay, openWithinMs = 10_000, answerWithinMs = 30_000 } = options;
  let state: ConnectionState = "lost";
  let database: CaseDatabase | null = null;

  function enter(next: ConnectionState): void {
    if (next !== "open") database = null;
    if (state === next || state === "closed") return;
    state = next;
    options.onState?.(next);
  }

  async function open(): Promise<{ readonly ok: true; readonly value: CaseDatabase } | Failure> {
    let outcome: Awaited<ReturnType<typeof open>> = unavailable("failed");
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      outcome = await openOnce();
      if (outcome.ok) {
        database = outcome.value;
        enter("open");
        return outcome;
      }
      if (outcome.error.kind !== "unavailable" || outcome.error.reason !== "failed") return outcome;
    }
    return outcome;
  }

  async function openOnce(): Promise<
    { readonly ok: true; readonly value: CaseDatabase } | Failure
  > {
    try {
      const opening = openCaseDatabase(
        options.indexedDB,
        options.name,
        {
          onSuperseded: () => enter("superseded"),
          onLost: () => enter("lost"),
          codec: options.codec,
          blockedGrace: () =>
            new Promise((resolve) => {
              setTimeout(resolve, options.blockedGraceMs ?? 2000);
            }),
        },
        databaseMigrations,
        options.version,
      );
      return await inTime(opening, {
        delay,
        milliseconds: openWithinMs,
        late: () => unavailable("no-answer"),
        onLate: (late) => late.ok && late.value.close(),
      });
    } catch (error) {
      // Some browsers throw from open() itself where storage is forbidden.
      return openFailure(error);
    }
  }

  function drop(current: CaseDatabase): void {
    if (current !== database) return;
    current.close();
    enter("lost");
  }

  const opened = await open();
  if (!opened.ok) return opened;

  return {
    ok: true,
    value: {
      async use(work) {
        for (let attempt = 1; attempt <= attempts; attempt += 1) {
          if (state === "superseded") return unavailable("superseded");
          if (state === "closed") return unavailable("connection-lost");
          // No await before the work when the database is open: a save that is started while the
          // page goes away must reach the database in the same turn.
          let current = database;
          if (current === null) {
            const again = await open();
            if (!again.ok) return again;
            current = again.value;
          }
          try {
            return await inTime(answered(work(current)), {
              delay,
              milliseconds: answerWithinMs,
              late: () => unavailable("no-answer"),
            });
          } catch (error) {
            if (!isClosedConnection(error)) {
              // So Chromium answers where the files are damaged, and empties them when they are opened next.
              if (isUnknown(error)) drop(current);
              return workFailure(error);
            }
            enter("lost");
          }
        }
        return unavailable("connection-lost");
      },
      close() {
        database?.close();
        enter("closed");
      },
    },
  };
}

async function answered<T>(work: Promise<T>): Promise<Outcome<T>> {
  return { ok: true, value: await work };
}

function isUnknown(error: unknown): boolean {
  return error instanceof Error && error.name === "UnknownError";
}

/** `transaction()` refused to start, so nothing was written and the work may be run again. */
function isClosedConnection(error: unknown): boolean {
  return error instanceof Error && error.name === "InvalidStateError";
}

function workFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : "unknown";
  return name === "QuotaExceededError"
    ? { ok: false, error: { kind: "quota" } }
    : unavailable("failed", name);
}
