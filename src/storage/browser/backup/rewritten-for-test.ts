import {
  type BackupRow,
  chainEntrySchema,
  type Determination,
  determinationSchema,
  hashOf,
} from "#domain";
import { type BrowserForTest, openTab } from "../tab-for-test.ts";

/** What a backup holds of the store. */
export async function rowsOf(browser: BrowserForTest): Promise<readonly BackupRow[]> {
  const exported = await (await openTab(browser)).exportAll("2026-11-12T08:00:00.000Z");
  if (!exported.ok) throw new Error(exported.error.kind);
  return exported.value.rows;
}

/** The rows with each line changed, and a chain that somebody made anew over them. */
export async function rewritten(
  rows: readonly BackupRow[],
  change: (line: Determination) => Determination | Promise<Determination>,
): Promise<readonly BackupRow[]> {
  const hashes = new Map<string, string>();
  const lines = await Promise.all(
    rows.map(async (row) => {
      if (row.store !== "determinations") return row;
      const value = await change(determinationSchema.parse(row.value));
      hashes.set(hashOf(row.value), hashOf(value));
      return { ...row, value };
    }),
  );
  let previous: string | null = null;
  return lines.map((row) => {
    if (row.store !== "chain") return row;
    const { hash: _hash, ...entry } = chainEntrySchema.parse(row.value);
    const determinations = entry.determinations.map((one) => hashes.get(one) ?? one);
    const link = { ...entry, determinations, previous };
    previous = hashOf(link);
    return { ...row, value: { ...link, hash: previous } };
  });
}
