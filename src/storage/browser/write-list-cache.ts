import type { CaseListQuery, CasePage } from "#domain";
import type { CaseDatabase } from "./database.ts";
import { firstPagesKey, keyOf, topsIn } from "./first-page.ts";
import { fields, layout, type CachedSummary, snapshotKey } from "./summary-snapshot.ts";

/** Replaces the snapshot. Losing it costs one slow list, so it need not be forced to the disk. */
export async function writeSnapshot(
  database: CaseDatabase,
  sequence: number,
  rows: readonly CachedSummary[],
): Promise<void> {
  const columns = Object.fromEntries(
    fields.map((field) => [field, packColumn(rows.map((row) => valueAt(row, field)))] as const),
  );
  const transaction = database.transaction("snapshots", "readwrite", { durability: "relaxed" });
  await Promise.all([
    transaction.store.put({ sequence, layout, ...columns }, snapshotKey),
    transaction.done,
  ]);
}

/**
 * Keeps the top of a list as it is after write number `sequence`; other lists than the one that a reader
 * starts with are not kept. A loss costs a slower start, so nothing is forced to the disk.
 */
export async function writeFirstPage(
  database: CaseDatabase,
  sequence: number,
  {
    query,
    zone,
    page,
  }: { readonly query: CaseListQuery; readonly zone: string | null; readonly page: CasePage },
): Promise<void> {
  const of = keyOf(query, zone);
  if (of === null) return;
  const top = { of, sequence, page: { ...page, items: page.items.slice(0, mostRows) } };
  const transaction = database.transaction("snapshots", "readwrite", { durability: "relaxed" });
  // What was kept before an earlier write is of no use any more.
  const others = topsIn(await transaction.store.get(firstPagesKey)).filter(
    (one) => one["of"] !== of && one["sequence"] === sequence,
  );
  await Promise.all([
    transaction.store.put([top, ...others].slice(0, mostTops), firstPagesKey),
    transaction.done,
  ]);
}

/** A tall screen's worth. */
const mostRows = 40;
/** The list that a day starts with, and a few filters and orders that were chosen since. */
const mostTops = 4;
const fewValues = 1000;

function valueAt(row: Readonly<Record<string, unknown>>, field: string): unknown {
  return row[field];
}

/** A column of few different values is stored as those values and a number for each row. */
function packColumn(column: readonly unknown[]): unknown {
  const codes = new Map<unknown, number>();
  for (const value of column) {
    if (!codes.has(value)) codes.set(value, codes.size);
    if (codes.size > fewValues) return column;
  }
  return {
    values: [...codes.keys()],
    codes: Uint16Array.from(column, (value) => codes.get(value) ?? 0),
  };
}
