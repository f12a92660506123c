import { isPlainObject } from "#domain";
import type { CaseDatabase } from "./database.ts";

/** What bringing the list up to date reads. */
export function openStores(database: CaseDatabase) {
  const transaction = database.transaction(["summaries", "cases", "revisions"]);
  return {
    summaries: transaction.objectStore("summaries"),
    cases: transaction.objectStore("cases"),
    revisions: transaction.objectStore("revisions"),
  };
}

/** The number of the newest write; 0 where there is none. */
export async function newestSequence(database: CaseDatabase): Promise<number> {
  const cursor = await database.transaction("revisions").store.openKeyCursor(null, "prev");
  return cursor?.key ?? 0;
}

/** The case that a row of the history belongs to, or null where it says none. */
export function caseIdOf(revision: unknown): string | null {
  const id = isPlainObject(revision) ? revision["caseId"] : undefined;
  return typeof id === "string" ? id : null;
}
