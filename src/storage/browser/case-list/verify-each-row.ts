import type { CaseSummary } from "#domain";
import type { CaseDatabase } from "../database.ts";
import type { CachedSummary } from "./summary-snapshot.ts";
import type { RowVerifier } from "./verify-rows.ts";

/** Rows that are looked at in one go, some milliseconds; a screen is drawn in between. */
const slice = 40;

/**
 * Looks at every row of a list, a slice a step: the ids of the slice, and those among them that do not verify.
 * Rows that were saved again meanwhile are left out: what was saved is looked at when it is read.
 */
export async function* verifyEachRow(
  database: CaseDatabase,
  listed: Iterable<CachedSummary>,
  summaryOf: (row: CachedSummary) => CaseSummary,
  verifyRows: RowVerifier,
): AsyncGenerator<{ readonly ids: readonly string[]; readonly unverified: readonly string[] }> {
  // They come from the database in this order but for the newest: sorting them costs next to nothing.
  const sorted = [...listed].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (let at = 0; at < sorted.length; at += slice) {
    const rows = sorted.slice(at, at + slice).map(summaryOf);
    // One slice after the other is the point: all at once would hold the page up.
    const looked = await verifyRows(database, rows, true);
    if (looked.kind === "looked") {
      yield { ids: rows.map(({ id }) => id), unverified: looked.unverified };
    } else {
      for (const row of rows) {
        const one = await verifyRows(database, [row]);
        if (one.kind === "looked") yield { ids: [row.id], unverified: one.unverified };
      }
    }
  }
}
