import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countsFolder } from "./report-counts.ts";

/** Before the run: counts of an earlier run must never be printed as this one's. */
export function setup(): void {
  rmSync(countsFolder, { recursive: true, force: true });
}

/** After the run: one table of what the proof checked; nothing when no test of it ran. */
export function teardown(): void {
  const reports = readReports();
  if (reports.length === 0) return;
  const out = ["", "What the proof of the criteria checked", ""];
  for (const { family, counts, lines } of reports) {
    const said = Object.entries(counts).map(([name, count]) => `${inDigits(count)} ${name}`);
    out.push(`  ${family}: ${said.join(", ")}`, ...lines.map((line) => `      ${line}`));
  }
  process.stdout.write(`${out.join("\n")}\n\n`);
}

type Report = {
  readonly family: string;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
};

function readReports(): readonly Report[] {
  return filesIn(countsFolder)
    .map((file): unknown => JSON.parse(readFileSync(file, "utf8")))
    .filter(isReport);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    // No test of the proof ran, so nobody made the folder.
    return [];
  }
}

function isReport(value: unknown): value is Report {
  return typeof value === "object" && value !== null && "family" in value && "counts" in value;
}

/** 1234567 as "1,234,567". */
function inDigits(count: unknown): string {
  return typeof count === "number" ? count.toLocaleString("en-US") : String(count);
}
