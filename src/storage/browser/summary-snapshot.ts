import {
  isCaseListing,
  isPlainObject,
  parseJsonObject,
  type CaseListing,
  type CaseSummary,
  worklistLayout,
} from "#domain";
import type { CaseDatabase } from "./database.ts";

/** A summary in memory. Its digest stays text until a page shows it: most never are. */
export type CachedSummary = CaseListing & { readonly digestText: string };

/**
 * All summaries of the database as they were after write number `sequence`, column by column.
 * Reading 100,000 rows one by one takes seconds, reading this takes a fraction of one. It is a
 * copy: whatever is wrong with it, the rows are still there.
 */
export async function readSnapshot(
  database: CaseDatabase,
): Promise<{ readonly sequence: number; readonly rows: readonly CachedSummary[] } | null> {
  const stored = await database.get("snapshots", snapshotKey);
  if (!isPlainObject(stored) || typeof stored["sequence"] !== "number") return null;
  if (stored["layout"] !== layout) return null;
  const columns = new Map(fields.map((field) => [field, unpackColumn(stored[field])] as const));
  const rows = rowsOf(columns);
  if (!rows.every(isCachedSummary)) return null;
  return { sequence: stored["sequence"], rows };
}

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

const digestField = "digestText" satisfies keyof CachedSummary;

/** The columns of a snapshot; what is packed in one is read by `unpackColumn`. */
export const fields: readonly string[] = [...worklistLayout.keys, digestField];

/** What derives a row: a snapshot that a release with other columns wrote is no snapshot any more. */
export const layout = [...fields, ...worklistLayout.digestKeys].join(" ");

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
  if (!Array.isArray(values) || !(codes instanceof Uint16Array)) return [];
  return Array.from(codes, (code): unknown => values[code]);
}
