import {
  type CaseDigest,
  type CaseSummary,
  isCaseListing,
  isJsonObject,
  isPlainObject,
  readStoredCase,
  summarizeCase,
  type UnreadableCase,
  versionOf,
} from "#domain";
import { storedValue } from "./case-rows.ts";
import { parsedJson } from "./parsed-json.ts";
import type { Transaction } from "./transactions.ts";

/** A row of a list as it is stored. */
export interface ListedRow {
  readonly id: string;
  readonly row: string;
}

export const listedRowColumns = "c.id, coalesce(c.renewed, c.summary) as row";

interface StoredRow {
  readonly id: string;
  readonly revision: number;
  readonly removed_at: string | null;
  readonly record: string;
}

/** The rows as this release shows them; one of another shape is worked out again from its case. */
export async function readListedRows(
  { rows }: Pick<Transaction, "rows">,
  listed: readonly ListedRow[],
  digestOf: CaseDigest,
): Promise<{
  readonly items: readonly CaseSummary[];
  readonly unreadable: readonly UnreadableCase[];
}> {
  const read = listed.map(({ id, row }) => ({ id, summary: summaryIn(row) }));
  const ids = read.flatMap(({ id, summary }) => (summary === null ? [id] : []));
  const stored =
    ids.length === 0
      ? []
      : await rows<StoredRow>(
          "select c.id, c.revision, c.removed_at, c.record from review.cases c where c.tenant = (select review.my_tenant()) and c.id = any($1::text[])",
          [ids],
        );
  const again = new Map(stored.map((row) => [row.id, summaryAgain(row, digestOf)]));
  const items: CaseSummary[] = [];
  const unreadable: UnreadableCase[] = [];
  for (const { id, summary } of read) {
    const found = summary ?? again.get(id) ?? { id, issues: [] };
    if ("digest" in found) items.push(found);
    else unreadable.push(found);
  }
  return { items, unreadable };
}

/** The row that a text says, or null where another release wrote it in another shape. */
export function summaryIn(text: string): CaseSummary | null {
  const row = parsedJson(text);
  return isCaseSummary(row) ? row : null;
}

function summaryAgain(row: StoredRow, digestOf: CaseDigest): CaseSummary | UnreadableCase {
  const read = readStoredCase(row.id, storedValue(row.id, row));
  if (read.ok) {
    const stamp = { ...read.value, version: versionOf(read.value) };
    return summarizeCase(read.value.record, stamp, digestOf);
  }
  return { id: row.id, issues: read.error.kind === "invalid" ? read.error.issues : [] };
}

function isCaseSummary(row: unknown): row is CaseSummary {
  return isPlainObject(row) && isCaseListing(row) && "digest" in row && isJsonObject(row.digest);
}
