import {
  isCaseListing,
  isPlainObject,
  parseJsonObject,
  type CaseListing,
  type CaseSummary,
} from "#domain";
import type { CaseDatabase } from "./database.ts";

/** A summary in memory. Its digest stays text until a page shows it: most never are. */
export interface ShelvedSummary extends CaseListing {
  readonly digestText: string;
}

/**
 * All summaries of the database as they were after write number `sequence`, column by column.
 * Reading 100,000 rows one by one takes seconds, reading this takes a fraction of one. It is a
 * copy: whatever is wrong with it, the rows are still there.
 */
export async function readSnapshot(
  database: CaseDatabase,
): Promise<{ readonly sequence: number; readonly rows: readonly ShelvedSummary[] } | null> {
  const stored = await database.get("snapshots", snapshotKey);
  if (!isPlainObject(stored) || typeof stored["sequence"] !== "number") return null;
  const columns = fields.map((field) => unpackColumn(stored[field]));
  const [ids = []] = columns;
  const rows: ShelvedSummary[] = [];
  for (let index = 0; index < ids.length; index += 1) {
    const row = rowAt(columns, index);
    if (!isShelvedSummary(row)) return null;
    rows.push(row);
  }
  return { sequence: stored["sequence"], rows };
}

/**
 * The same object for the same row, so that a list that is read again draws only what changed. Where the copy
 * of its digest is damaged the row shows none; the case itself is untouched.
 */
export function unshelve(row: ShelvedSummary): CaseSummary {
  const known = unshelved.get(row);
  if (known !== undefined) return known;
  const { digestText, ...listing } = row;
  const summary = { ...listing, digest: parseJsonObject(digestText) ?? {} };
  unshelved.set(row, summary);
  return summary;
}

const unshelved = new WeakMap<ShelvedSummary, CaseSummary>();

export const snapshotKey = "summaries";

/** The columns of a snapshot; what is packed in one is read by `unpackColumn`. */
export const fields = [
  "id",
  "revision",
  "version",
  "memberName",
  "memberId",
  "reference",
  "procedure",
  "receivedAt",
  "lineOfBusiness",
  "dueAt",
  "noticeDueAt",
  "stoppedUntil",
  "hasClock",
  "recommendation",
  "stillMissing",
  "basis",
  "state",
  "assignee",
  "originKind",
  "createdAt",
  "updatedAt",
  "removedAt",
  "digestText",
] as const satisfies readonly (keyof ShelvedSummary)[];

/** Written out, in the order of `fields`: built in a loop, 100,000 rows take three times as long. */
function rowAt(columns: readonly (readonly unknown[])[], index: number): unknown {
  return {
    id: columns[0]?.[index],
    revision: columns[1]?.[index],
    version: columns[2]?.[index],
    memberName: columns[3]?.[index],
    memberId: columns[4]?.[index],
    reference: columns[5]?.[index],
    procedure: columns[6]?.[index],
    receivedAt: columns[7]?.[index],
    lineOfBusiness: columns[8]?.[index],
    dueAt: columns[9]?.[index],
    noticeDueAt: columns[10]?.[index],
    stoppedUntil: columns[11]?.[index],
    hasClock: columns[12]?.[index],
    recommendation: columns[13]?.[index],
    stillMissing: columns[14]?.[index],
    basis: columns[15]?.[index],
    state: columns[16]?.[index],
    assignee: columns[17]?.[index],
    originKind: columns[18]?.[index],
    createdAt: columns[19]?.[index],
    updatedAt: columns[20]?.[index],
    removedAt: columns[21]?.[index],
    digestText: columns[22]?.[index],
  };
}

function isShelvedSummary(row: unknown): row is ShelvedSummary {
  return isCaseListing(row) && "digestText" in row && typeof row.digestText === "string";
}

function unpackColumn(stored: unknown): readonly unknown[] {
  if (Array.isArray(stored)) return stored;
  if (!isPlainObject(stored)) return [];
  const { values, codes } = stored;
  if (!Array.isArray(values) || !(codes instanceof Uint16Array)) return [];
  return Array.from(codes, (code): unknown => values[code]);
}
