import { isPlainObject } from "#domain";
import type { CaseDatabase } from "../database.ts";

/** What bringing the list up to date reads. */
export function openStores(database: CaseDatabase) {
  const transaction = database.transaction(["summaries", "cases", "revisions"]);
  return {
    summaries: transaction.objectStore("summaries"),
    cases: transaction.objectStore("cases"),
    revisions: transaction.objectStore("revisions"),
  };
}

/** Rows that are read in one go, some ten milliseconds; the page gets to draw in between. */
const slice = 1000;

/** Every row, within the transaction of the store. */
export async function allRowsOf(
  summaries: ReturnType<typeof openStores>["summaries"],
): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const [keys, found]: readonly [readonly string[], readonly unknown[]] = await Promise.all([
      summaries.getAllKeys(range, slice),
      summaries.getAll(range, slice),
    ]);
    for (const row of found) rows.push(row);
    const last = keys.at(-1);
    if (last === undefined || keys.length < slice) return rows;
    range = IDBKeyRange.lowerBound(last, true);
  }
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
