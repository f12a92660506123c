import { newCaseId } from "#domain";

/** One step of the database's own layout (stores and indexes); records have their own migrations. */
export interface DatabaseMigration {
  readonly to: number;
  migrate(database: IDBDatabase, transaction: IDBTransaction): void;
}

/** In order. A released step is never edited: a change is a new step. */
export const databaseMigrations: readonly DatabaseMigration[] = [
  {
    to: 1,
    migrate(database) {
      database.createObjectStore("cases", { keyPath: "id" });
      database.createObjectStore("summaries", { keyPath: "id" });
      // The unique index is what makes a save conditional: only one writer can add revision n + 1.
      const revisions = database.createObjectStore("revisions", { autoIncrement: true });
      revisions.createIndex("byCase", ["caseId", "revision"], { unique: true });
      revisions.createIndex("byKind", "kind");
      const determinations = database.createObjectStore("determinations", { autoIncrement: true });
      determinations.createIndex("byId", "id", { unique: true });
      determinations.createIndex("byCase", "caseId");
      database.createObjectStore("keys");
      database.createObjectStore("snapshots");
      // Names this database for the sentinel outside it: a replaced database has another epoch.
      database.createObjectStore("meta").put(newCaseId(), "epoch");
    },
  },
  {
    to: 2,
    migrate(database) {
      // Samples, second reviews and audits: beside the cases, in no transaction with them.
      database.createObjectStore("quality", { keyPath: "id" });
    },
  },
  {
    to: 3,
    migrate(database, transaction) {
      // The links of all cases in the order of the saves. The index makes the chain of a case one line.
      const chain = database.createObjectStore("chain", { autoIncrement: true });
      chain.createIndex("byCase", ["caseId", "revision"], { unique: true });
      // Where there are cases already their chains are begun later, some at a time: see `startChain`.
      const cases = transaction.objectStore("cases").count();
      cases.addEventListener("success", () => {
        if (cases.result === 0) transaction.objectStore("meta").put(true, "chainStarted");
      });
    },
  },
  {
    to: 4,
    migrate(database) {
      // People, plan and settings. What earlier releases kept in localStorage is taken over on opening:
      // a change of the layout cannot wait for another place.
      database.createObjectStore("setup", { keyPath: "key" });
    },
  },
];

export const databaseVersion = databaseMigrations.at(-1)?.to ?? 1;
