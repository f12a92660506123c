import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compileCaseFinder, type CriteriaSet, currentSets, defaultParameters } from "#criteria";
import {
  cover,
  coverageAreas,
  coverageItems,
  type Covered,
  type NamedScenario,
  factsOfExamples,
  gapScenario,
  writeScenario,
} from "#scenarios";
import { examplesOf, loadScenarios } from "./load-scenarios.ts";

/**
 * `npm run scenarios:coverage -- [FILES] [--gaps FOLDER]`: what scenarios exercise of each set and what none does.
 * With `--gaps` writes a scenario for each gap into the folder. Exit status 2 when a file can’t be read.
 */
function main(): 0 | 2 {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { gaps: { type: "string" } },
  });
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const { files, problems } = loadScenarios(positionals, from);
  if (problems.length > 0) {
    for (const { file, line, message } of problems) {
      console.error(`${file}:${String(line)}: ${message}`);
    }
    return 2;
  }
  const folder = values.gaps === undefined ? undefined : resolve(from, values.gaps);
  for (const set of currentSets) reportOn(set, files, folder);
  return 0;
}

/** Prints what is covered of one set, and writes its gaps where a folder is given. */
function reportOn(
  set: CriteriaSet,
  files: readonly NamedScenario[],
  folder: string | undefined,
): void {
  const finder = compileCaseFinder(set, defaultParameters(set));
  const covered = cover(coverageItems(set, finder), files, set);
  const own = files.filter(({ scenario }) => scenario.given.set.id === set.id).length;
  console.log(`${set.title}: ${tableOf(covered, own)}`);
  if (folder === undefined) return;

  mkdirSync(join(folder, set.id), { recursive: true });
  const examples = factsOfExamples(examplesOf(set));
  let written = 0;
  for (const { item, checkedBy } of covered) {
    if (checkedBy.length > 0) continue;
    const draft = gapScenario(item, { set, finder, examples });
    if (draft === undefined) continue;
    const name = `${item.area}-${item.id}`.replaceAll(/[^\w.-]+/g, "-");
    writeFileSync(join(folder, set.id, `${name}.yaml`), writeScenario(draft));
    written += 1;
  }
  console.log(`\n${String(written)} scenarios for gaps written to ${join(folder, set.id)}.`);
}

function tableOf(covered: readonly Covered[], count: number): string {
  const parts = coverageAreas.map((area) => {
    const all = covered.filter(({ item }) => item.area === area);
    const open = all.filter(({ checkedBy }) => checkedBy.length === 0);
    const head = `${area}: ${String(all.length - open.length)} of ${String(all.length)} checked`;
    return [
      head,
      ...open.map(({ item, passedBy }) => {
        const [file] = passedBy;
        return `  - ${item.label}${file === undefined ? "" : ` (happens in ${file}, where nobody looks)`}`;
      }),
    ].join("\n");
  });
  return [`${String(count)} scenarios`, ...parts].join("\n\n");
}

process.exitCode = main();
