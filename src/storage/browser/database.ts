import { wrap, type DBSchema, type IDBPDatabase } from "idb";
import type { Failure, UnavailableReason } from "#domain";
import {
  databaseMigrations,
  databaseVersion,
  type DatabaseMigration,
} from "../migrations/database-migrations.ts";
import { codedDatabase } from "./codec/coded-database.ts";
import { plainCodec, type ValueCodec } from "./codec/codec.ts";

/** Everything read from the disk is `unknown` until a schema has read it: disks lie. */
export interface CaseDatabaseSchema extends DBSchema {
  cases: { key: string; value: unknown };
  summaries: { key: string; value: unknown };
  revisions: { key: number; value: unknown; indexes: { byCase: [string, number]; byKind: string } };
  determinations: { key: number; value: unknown; indexes: { byId: string; byCase: string } };
  chain: { key: number; value: unknown; indexes: { byCase: [string, number] } };
  keys: { key: string; value: unknown };
  snapshots: { key: string; value: unknown };
  meta: { key: string; value: unknown };
  quality: { key: string; value: unknown };
  setup: { key: string; value: unknown };
}

export type CaseDatabase = IDBPDatabase<CaseDatabaseSchema>;

export interface DatabaseEvents {
  /** A newer release wants the database: it has been closed here so that the other may go on. */
  readonly onSuperseded: () => void;
  /** The browser closed the connection on its own. */
  readonly onLost: () => void;
  /** Resolves when an opening that another tab blocks has waited long enough. */
  readonly blockedGrace: () => Promise<void>;
  /** By which values are written and read; without it, as they are. */
  readonly codec?: ValueCodec | undefined;
}

/** Opens the database and brings its layout up to date. Never deletes one. */
export function openCaseDatabase(
  factory: IDBFactory,
  name: string,
  events: DatabaseEvents,
  migrations: readonly DatabaseMigration[] = databaseMigrations,
  version = databaseVersion,
): Promise<{ readonly ok: true; readonly value: CaseDatabase } | Failure> {
  return new Promise((resolve) => {
    let givenUp = false;
    const giveUpLater = async (): Promise<void> => {
      await events.blockedGrace();
      givenUp = true;
      resolve(unavailable("blocked"));
    };
    const request = factory.open(name, version);
    request.addEventListener("upgradeneeded", (event) => {
      const { transaction } = request;
      if (transaction === null) return;
      for (const step of migrations) {
        // An exception here aborts the whole upgrade: the old layout stays.
        if (step.to > event.oldVersion) step.migrate(request.result, transaction);
      }
    });
    request.addEventListener("blocked", () => {
      void giveUpLater();
    });
    request.addEventListener("error", () => resolve(openFailure(request.error)));
    request.addEventListener("success", () => {
      const database = request.result;
      if (givenUp) return database.close();
      database.addEventListener("versionchange", ({ newVersion }) => {
        database.close();
        // Without a new version somebody deletes the database: whoever opens it next finds it empty.
        if (newVersion === null) events.onLost();
        else events.onSuperseded();
      });
      database.addEventListener("close", events.onLost);
      expectAborts(database);
      const wrapped: unknown = wrap(database);
      if (isCaseDatabase(wrapped, database)) {
        resolve({ ok: true, value: codedDatabase(wrapped, events.codec ?? plainCodec) });
      } else resolve(unavailable("failed", "layout"));
    });
  });
}

/**
 * Whoever reads waits for the answers, not for the end of the transaction, whose promise is rejected as well when
 * the browser takes it back: nobody is to be told twice, and never as an error that nobody expected.
 */
export function expectAborts(database: IDBDatabase): void {
  const expect = ({ target }: Event): void => {
    const ended = target instanceof IDBRequest ? target.transaction : target;
    if (ended instanceof IDBTransaction) wrap(ended).done.catch(() => undefined);
  };
  database.addEventListener("abort", expect);
  database.addEventListener("error", expect);
}

const storeNames = [
  "cases",
  "summaries",
  "revisions",
  "determinations",
  "chain",
  "keys",
  "snapshots",
  "meta",
  "quality",
  "setup",
] as const;

/** A database of the right version that lacks a store is not one of ours, or half of it is lost. */
function isCaseDatabase(wrapped: unknown, layout: IDBDatabase): wrapped is CaseDatabase {
  return wrapped !== null && storeNames.every((name) => layout.objectStoreNames.contains(name));
}

/** The reason behind a failed opening. */
export function openFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : "unknown";
  switch (name) {
    case "VersionError":
      return unavailable("superseded", name);
    case "SecurityError":
    case "NotAllowedError":
    case "InvalidStateError":
      return unavailable("denied", name);
    case "QuotaExceededError":
      return { ok: false, error: { kind: "quota" } };
    default:
      return unavailable("failed", name);
  }
}

export function unavailable(reason: UnavailableReason, detail?: string): Failure {
  return {
    ok: false,
    error: { kind: "unavailable", reason, ...(detail === undefined ? {} : { detail }) },
  };
}
