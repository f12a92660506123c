import { type CaseListQuery, type CasePage, newCaseId } from "#domain";
import { encodedAhead } from "../codec/coded-database.ts";
import type { CaseDatabase } from "../database.ts";
import { firstPagesKey, keyOf, topsIn } from "./first-page.ts";
import {
  absent,
  fields,
  layout,
  type CachedSummary,
  sliceKey,
  type SnapshotHead,
  snapshotKey,
} from "./summary-snapshot.ts";
import { yieldToPage } from "./unverified-cases.ts";

/** Replaces the snapshot. Losing it costs one slow list, so it need not be forced to the disk. */
export async function writeSnapshot(
  database: CaseDatabase,
  sequence: number,
  rows: readonly CachedSummary[],
): Promise<void> {
  const stamp = newCaseId();
  const slices: unknown[] = [];
  for (let from = 0; from < rows.length; from += sliceRows) {
    const bytes = sliceOf(rows.slice(from, from + sliceRows), stamp);
    const key = sliceKey(slices.length);
    // One slice after the other, and the page in between: nobody waits for them.
    slices.push(await encodedAhead(database, "snapshots", bytes, key));
    await yieldToPage();
  }
  const head: SnapshotHead = { sequence, layout, slices: slices.length, stamp };
  const transaction = database.transaction("snapshots", "readwrite", { durability: "relaxed" });
  await Promise.all([
    transaction.store.put(head, snapshotKey),
    ...slices.map((slice, at) => transaction.store.put(slice, sliceKey(at))),
    transaction.done,
  ]);
}

/** Some milliseconds to write or read. */
const sliceRows = 2000;

function sliceOf(rows: readonly CachedSummary[], stamp: string): Uint8Array {
  const columns = Object.fromEntries(
    fields.map((field) => [field, packColumn(rows.map((row) => valueAt(row, field)))] as const),
  );
  return new TextEncoder().encode(JSON.stringify({ stamp, columns }));
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

/**
 * A column of few different values is stored as those values and a number for each row, and so is one in which rows
 * have no value: a list has no text for that.
 */
function packColumn(column: readonly unknown[]): unknown {
  const codes = new Map<unknown, number>();
  const isWhole = !column.includes(undefined);
  for (const value of column) {
    if (value !== undefined && !codes.has(value)) codes.set(value, codes.size);
    if (codes.size > fewValues && isWhole) return column;
  }
  return { values: [...codes.keys()], codes: column.map((value) => codes.get(value) ?? absent) };
}
