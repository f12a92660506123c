import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compileCaseFinder, defaultParameters } from "#criteria";
import {
  cover,
  coverageAreas,
  coverageItems,
  type Covered,
  factsOfExamples,
  gapScenario,
  writeScenario,
} from "#scenarios";
import { loadScenarios, newestSet, publicExamples } from "./load-scenarios.ts";

/**
 * `npm run scenarios:coverage -- [FILES] [--gaps FOLDER]`: what scenarios exercise and what none does. With
 * `--gaps` writes a scenario for each gap into the folder. Exit status 2 when a file cannot be read.
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
  const set = newestSet();
  const finder = compileCaseFinder(set, defaultParameters(set));
  const covered = cover(coverageItems(set, finder), files);
  console.log(tableOf(covered, files.length));
  if (values.gaps === undefined) return 0;

  const folder = resolve(from, values.gaps);
  mkdirSync(folder, { recursive: true });
  const examples = factsOfExamples(publicExamples());
  let written = 0;
  for (const { item, checkedBy } of covered) {
    if (checkedBy.length > 0) continue;
    const draft = gapScenario(item, { set, finder, examples });
    if (draft === undefined) continue;
    const name = `${item.area}-${item.id}`.replaceAll(/[^\w.-]+/g, "-");
    writeFileSync(join(folder, `${name}.yaml`), writeScenario(draft));
    written += 1;
  }
  console.log(`\n${String(written)} scenarios for gaps written to ${values.gaps}.`);
  return 0;
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
