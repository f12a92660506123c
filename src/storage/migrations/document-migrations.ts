import { newTally, tallyKey } from "../browser/documents/document-tally.ts";
import type { DatabaseMigration } from "./database-migrations.ts";

/** In order. A released step is never edited: a change is a new step. */
export const documentMigrations: readonly DatabaseMigration[] = [
  {
    to: 1,
    migrate(database) {
      const documents = database.createObjectStore("documents", { keyPath: "id" });
      documents.createIndex("byCase", "caseId");
      database.createObjectStore("contents");
    },
  },
  {
    to: 2,
    migrate(database, transaction) {
      const meta = database.createObjectStore("meta");
      const counted = transaction.objectStore("documents").count();
      counted.addEventListener("success", () => meta.put(newTally(counted.result), tallyKey));
    },
  },
  {
    to: 3,
    migrate(database) {
      const readings = database.createObjectStore("pageReadings", {
        keyPath: ["document", "page"],
      });
      readings.createIndex("byDocument", "document");
    },
  },
];

export const documentsVersion = documentMigrations.at(-1)?.to ?? 1;
