import type { Failure, Outcome } from "#domain";
import { openCaseDatabase, openFailure, unavailable, type CaseDatabase } from "./database.ts";

/** `superseded`: a newer release took over, reload the page. `lost`: being opened again on next use. */
export type ConnectionState = "open" | "superseded" | "lost" | "closed";

export interface ConnectionOptions {
  readonly indexedDB: IDBFactory;
  readonly name: string;
  readonly onState?: (state: ConnectionState) => void;
  /** How long a blocked opening may wait for the other tab, in milliseconds. */
  readonly blockedGraceMs?: number;
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
      return await openCaseDatabase(options.indexedDB, options.name, {
        onSuperseded: () => enter("superseded"),
        onLost: () => enter("lost"),
        blockedGrace: () =>
          new Promise((resolve) => {
            setTimeout(resolve, options.blockedGraceMs ?? 2000);
          }),
      });
    } catch (error) {
      // Some browsers throw from open() itself where storage is forbidden.
      return openFailure(error);
    }
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
            return { ok: true, value: await work(current) };
          } catch (error) {
            if (!isClosedConnection(error)) return workFailure(error);
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
