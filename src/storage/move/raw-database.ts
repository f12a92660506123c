import { type IDBPDatabase, wrap } from "idb";
import { inTime, type Delay } from "../browser/in-time.ts";
import type { DatabaseMigration } from "../migrations/database-migrations.ts";

/** A database as it is stored, of whatever layout. */
export type RawDatabase = IDBPDatabase;

/** Another window has the database open and does not close it. */
export class InUseError extends Error {}

/** The version of a database; null where there is none, and none is made. */
export function storedVersion(factory: IDBFactory, name: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isNew = false;
    request.addEventListener("upgradeneeded", () => {
      isNew = true;
      request.transaction?.abort();
    });
    request.addEventListener("error", () => {
      if (isNew) resolve(null);
      else reject(asError(request.error));
    });
    request.addEventListener("success", () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    });
  });
}

/** Opens a database and brings its layout up to date; rejects where another window keeps it. */
export function openRawDatabase(
  factory: IDBFactory,
  name: string,
  layout: { readonly migrations: readonly DatabaseMigration[]; readonly version?: number },
  delay: Delay,
): Promise<RawDatabase> {
  return new Promise((resolve, reject) => {
    const version = layout.version ?? layout.migrations.at(-1)?.to ?? 1;
    const request = factory.open(name, version);
    let isLate = false;
    let cancel = (): void => undefined;
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      const { transaction, result } = request;
      if (transaction === null) return;
      for (const step of layout.migrations) {
        if (step.to > oldVersion) step.migrate(result, transaction);
      }
    });
    request.addEventListener("blocked", () => {
      cancel = delay(() => {
        isLate = true;
        reject(new InUseError());
      }, patienceMs);
    });
    request.addEventListener("error", () => reject(asError(request.error)));
    request.addEventListener("success", () => {
      const database = request.result;
      cancel();
      if (isLate) return database.close();
      database.addEventListener("versionchange", () => database.close());
      resolve(wrap(database));
    });
  });
}

/** Asks every window to close it, and deletes it; rejects where one does not in time, and it goes when that one does. */
export async function deleteDatabase(
  factory: IDBFactory,
  name: string,
  delay: Delay,
): Promise<void> {
  const deleting = new Promise<"deleted">((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.addEventListener("success", () => resolve("deleted"));
    request.addEventListener("error", () => reject(asError(request.error)));
  });
  const limit = { delay, milliseconds: patienceMs, late: () => "late" as const };
  if ((await inTime<"deleted" | "late">(deleting, limit)) === "late") throw new InUseError();
}

/** Windows close a database within a turn; one that does not is of no help. */
const patienceMs = 5000;

function asError(error: DOMException | null): Error {
  return error ?? new Error("the database does not answer");
}
