import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { parseArgs } from "node:util";
import type { TortureResult, TortureRow } from "./row.ts";
import { tortureRows } from "./rows.ts";

/**
 * Runs the rows named after the results file, or all, and writes each one's section; others keep theirs.
 * `--count` and `--seed` replace a row's long count and the seed of the moment.
 */
async function main(words: readonly string[]): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { count: { type: "string" }, seed: { type: "string" } },
  });
  const [file, ...names] = positionals;
  const rows = tortureRows.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter((name) => !tortureRows.some((row) => row.name === name));
  if (file === undefined || unknown.length > 0) {
    console.error(`Rows: ${tortureRows.map(({ name }) => name).join(", ")}.`);
    return 2;
  }
  let worst: 0 | 1 = 0;
  for (const row of rows) {
    const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
    const count = Number(values.count ?? row.long);
    const start = performance.now();
    const result = await row.run(count, seed);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(
      `${row.name}: ${String(result.tried)} tried, ${String(result.failures.length)} failures`,
    );
    for (const failure of result.failures.slice(0, 50)) console.log(`  ${failure}`);
    if (result.failures.length > 0) worst = 1;
    const earlier = existsSync(file) ? readFileSync(file, "utf8") : "";
    writeFileSync(file, withSection(earlier, row, sectionOf(row, result, { seed, seconds })));
  }
  return worst;
}

const heading = `# Torture

Written by \`npm run torture [-- ROW…]\`. A row run alone keeps the sections of the others.
`;

function sectionOf(
  row: TortureRow,
  { tried, failures, counts = {} }: TortureResult,
  { seed, seconds }: { readonly seed: number; readonly seconds: number },
): string {
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${String(cpus().length)} cores, ${platform()} ${arch()}`;
  const figures = Object.entries(counts).map(([name, count]) => `${name}: ${String(count)}`);
  return `## ${row.name}

${row.property}

${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC. ${machine}, Node ${process.version}. Seed ${String(seed)}, ${String(seconds)} s.

**${tried.toLocaleString("en-US")} tried, ${failures.length.toLocaleString("en-US")} failures.** ${tried < row.long ? `The long count of ${row.long.toLocaleString("en-US")} was not run. ` : ""}${figures.join("; ")}
${failures
  .slice(0, 20)
  .map((failure) => `\n- ${failure}`)
  .join("")}`;
}

/** The page with one section put in or replaced, in the order of the rows. */
function withSection(page: string, row: TortureRow, section: string): string {
  const parts = new Map(
    page
      .split(/^(?=## )/m)
      .slice(1)
      .map((part): readonly [string, string] => [(part.split("\n", 1)[0] ?? "").slice(3), part]),
  );
  parts.set(row.name, section);
  const sections = tortureRows.flatMap(({ name }) => parts.get(name)?.trimEnd() ?? []);
  return `${[heading.trimEnd(), ...sections].join("\n\n")}\n`;
}

process.exitCode = await main(process.argv.slice(2));
