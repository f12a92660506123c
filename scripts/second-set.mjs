import { cpSync } from "node:fs";
import { join } from "node:path";
import { copyProject } from "./project-copy-for-test.mjs";
import { commandFile } from "./project-root.mjs";
import { publishSets, registerSet } from "./register-set.mjs";
import { runNode } from "./run-command.mjs";

/**
 * The proof that a criteria set is one folder and one line: the made-up walking-aid set is added to a copy of the
 * project, and everything that knows sets is tried there.
 *
 * @param {{ isInBrowser: boolean }} options whether its scenarios run through the interface as well
 * @returns {Promise<{ root: string, status: number, remove: () => void }>} status 0: all of it passed
 */
export async function proveSecondSet({ isInBrowser }) {
  const { root, remove } = copyProject();
  cpSync(join(root, "criteria/fixtures/walking-aid"), join(root, "criteria/sets/walking-aid"), {
    recursive: true,
  });
  registerSet(root, "walking-aid", "walkingAidPolicy");
  // npm says where it was called from, and files are looked for there: in the copy.
  const env = { VITEST: "", NODE_OPTIONS: "", INIT_CWD: root };
  const run = (...args) => runNode(args, { cwd: root, env });
  const steps = [
    () => publishSets(root),
    () => run(commandFile("vitest"), "run", ...tests),
    ...(isInBrowser
      ? [() => run(join(root, "scripts/scenarios.mjs"), "criteria/sets/walking-aid/scenarios")]
      : []),
  ];
  for (const step of steps) {
    const status = await step();
    if (status !== 0) return { root, status, remove };
  }
  return { root, status: 0, remove };
}

/** What reads sets: their own tests, the engine's, the library, intake, samples, coverage, and every page. */
const tests = [
  "criteria/sets",
  "criteria/versions",
  "criteria/request",
  "criteria/engine/compile-statuses.test.ts",
  "criteria/batch",
  "criteria/change/blank-text.test.ts",
  "criteria/proof/cql/artifacts.test.ts",
  "src/app/every-set.test.tsx",
  "src/features/criteria-library",
  "src/features/scenarios/suite-coverage.test.ts",
  "src/features/worklist",
];
