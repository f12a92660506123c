import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a run leaves its counts until they are printed. */
export const countsFolder = join(import.meta.dirname, "../../../.cache/proof");

/** One row of the printed table: what was checked, how often, and what came of it. */
export type Counts = Readonly<Record<string, number | string>>;

/**
 * Leaves the counts of one family of tests for the table that is printed once at the end of the run.
 * `lines` are printed below it in full: examples, or what could not be killed and why.
 */
export function reportCounts(family: string, counts: Counts, lines: readonly string[] = []): void {
  mkdirSync(countsFolder, { recursive: true });
  const file = join(countsFolder, `${family.replaceAll(/[^a-zA-Z0-9]+/g, "-")}.json`);
  writeFileSync(file, JSON.stringify({ family, counts, lines }));
}
