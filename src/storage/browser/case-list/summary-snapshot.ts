import * as z from "zod/mini";
import {
  isCaseListing,
  isPlainObject,
  parseJsonObject,
  type CaseListing,
  type CaseSummary,
  worklistLayout,
} from "#domain";
import type { CaseDatabase } from "../database.ts";

/** A summary in memory. Its digest stays text until a page shows it: most never are. */
export type CachedSummary = CaseListing & { readonly digestText: string };

/**
 * All summaries of the database as they were after write number `sequence`, some thousands to a slice, each column by
 * column. Reading 100,000 rows one by one takes seconds, reading this takes a fraction of one, and between two slices
 * the page gets to draw. It is a copy: whatever is wrong with it, the rows are still there.
 */
export async function readSnapshot(
  database: CaseDatabase,
): Promise<{ readonly sequence: number; readonly rows: readonly CachedSummary[] } | null> {
  const head = headSchema.safeParse(await database.get("snapshots", snapshotKey));
  if (!head.success || head.data.layout !== layout) return null;
  const { sequence, slices, stamp } = head.data;
  const read = (at: number) => database.get("snapshots", sliceKey(at));
  const rows: CachedSummary[] = [];
  let next = read(0);
  for (let at = 0; at < slices; at += 1) {
    const stored: unknown = await next;
    // The next one is fetched while this one is read.
    next = at + 1 < slices ? read(at + 1) : Promise.resolve();
    const found = rowsIn(stored, stamp);
    if (found === null) {
      await next;
      return null;
    }
    for (const row of found) rows.push(row);
  }
  return { sequence, rows };
}

/** The rows of a slice; null where it is none of this snapshot. */
function rowsIn(stored: unknown, stamp: string): readonly CachedSummary[] | null {
  if (!(stored instanceof Uint8Array)) return null;
  const slice = parseJsonObject(new TextDecoder().decode(stored));
  if (slice === null || slice["stamp"] !== stamp) return null;
  const columns = slice["columns"];
  if (!isPlainObject(columns)) return null;
  const rows = rowsOf(
    new Map(fields.map((field) => [field, unpackColumn(columns[field])] as const)),
  );
  return rows.every(isCachedSummary) ? rows : null;
}

const headSchema = z.strictObject({
  sequence: z.number(),
  layout: z.string(),
  slices: z.int(),
  /** Names this snapshot: a slice of another one is none of it. */
  stamp: z.string(),
});

export type SnapshotHead = z.infer<typeof headSchema>;

/**
 * The same object for the same row, so that a list that is read again draws only what changed. Where the copy
 * of its digest is damaged the row shows none; the case itself is untouched.
 */
export function sharedSummaryFrom(row: CachedSummary): CaseSummary {
  const known = sharedSummaries.get(row);
  if (known !== undefined) return known;
  const summary = summaryFrom(row);
  sharedSummaries.set(row, summary);
  return summary;
}

/** A summary that nobody keeps: for whoever goes through all of them. */
export function summaryFrom({ digestText, ...listing }: CachedSummary): CaseSummary {
  return { ...listing, digest: parseJsonObject(digestText) ?? {} };
}

const sharedSummaries = new WeakMap<CachedSummary, CaseSummary>();

export const snapshotKey = "summaries";

/** In place of the number of a value, where a row has none. */
export const absent = -1;

/** @param at - number of the slice, from 0 */
export function sliceKey(at: number): string {
  return `${snapshotKey}/${at}`;
}

const digestField = "digestText" satisfies keyof CachedSummary;

/** The columns of a snapshot; what is packed in one is read by `unpackColumn`. */
export const fields: readonly string[] = [...worklistLayout.keys, digestField];

/** What derives a row: a snapshot that a release with other columns wrote is no snapshot any more. */
export const layout = ["in slices", ...fields, ...worklistLayout.digestKeys].join(" ");

/**
 * Columns as rows. Written column by column into rows of one shape: built key by key, 100,000 rows take twice as
 * long.
 */
function rowsOf(columns: ReadonlyMap<string, readonly unknown[]>): readonly object[] {
  const empty = Object.fromEntries(fields.map((field) => [field, null] as const));
  const rows = (columns.get("id") ?? []).map((): Record<string, unknown> => ({ ...empty }));
  for (const [field, column] of columns) {
    rows.forEach((row, index) => {
      row[field] = column[index];
    });
  }
  return rows;
}

function isCachedSummary(row: object): row is CachedSummary {
  return isCaseListing(row) && "digestText" in row && typeof row.digestText === "string";
}

function unpackColumn(stored: unknown): readonly unknown[] {
  if (Array.isArray(stored)) return stored;
  if (!isPlainObject(stored)) return [];
  const { values, codes } = stored;
  if (!Array.isArray(values) || !Array.isArray(codes)) return [];
  return codes.map((code: unknown): unknown =>
    typeof code === "number" && code !== absent ? values[code] : undefined,
  );
}
