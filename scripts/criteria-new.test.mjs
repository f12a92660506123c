import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { copyProject } from "./project-copy-for-test.mjs";
import { commandFile } from "./project-root.mjs";

const { root, remove } = copyProject();
afterAll(remove);

const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    // The tests of this run are not those of the copy.
    env: { ...process.env, VITEST: "", NODE_OPTIONS: "" },
  });
  return { status, said: `${stdout}\n${stderr}` };
};
const create = (...args) => run(join(root, "scripts/criteria-new.mjs"), ...args);
const folder = join(root, "criteria/sets/knee-replacement");

test("a new set passes types, lint and its tests at once, and takes no other set away", () => {
  const published = readFileSync(join(root, "criteria/versions/published.ts"), "utf8");
  const created = create("knee-replacement");
  expect(created.said).toContain("criteria/sets/knee-replacement is written and registered");
  expect(created.status).toBe(0);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining([
      "CHANGELOG.md",
      "artifacts",
      "course.ts",
      "criteria.ts",
      "evidence.ts",
      "examples",
      "facts.ts",
      "pitfalls.ts",
      "policy.ts",
      "published",
      "scenarios",
      "second-implementation",
    ]),
  );
  for (const [hash] of published.matchAll(/[0-9a-f]{64}/g)) {
    expect(readFileSync(join(root, "criteria/versions/published.ts"), "utf8")).toContain(hash);
  }

  for (const [name, ...args] of [
    ["typescript", "tsc", "-p", "criteria/tsconfig.json"],
    ["oxfmt", "oxfmt", "--check", "criteria/sets"],
    ["oxlint", "oxlint", "--deny-warnings", "criteria/sets"],
  ]) {
    const [command, ...rest] = args;
    const checked = run(commandFile(name, command), ...rest);
    expect({ command, ...checked }).toMatchObject({ command, status: 0 });
  }
  const tested = run(
    commandFile("vitest"),
    "run",
    "criteria/sets",
    "criteria/versions",
    "criteria/request",
    "criteria/proof/cql/artifacts.test.ts",
    "src/features/scenarios/suite-coverage.test.ts",
    "src/features/worklist/sample-cases.test.ts",
  );
  expect(tested).toMatchObject({ status: 0 });
  expect(tested.said).toContain("knee-replacement");
});

test.each([[], ["Knee"], ["knee--x"], ["../knee"], ["knee", "hip"], ["knee-replacement"]])(
  "%s is refused, and nothing is written",
  (...args) => {
    const before = readFileSync(join(root, "criteria/sets/index.ts"), "utf8");
    const { status, said } = create(...args);
    expect(status).toBe(2);
    expect(said).toContain("Nothing was written");
    expect(readFileSync(join(root, "criteria/sets/index.ts"), "utf8")).toBe(before);
    expect(existsSync(join(root, "criteria/sets/Knee"))).toBe(false);
  },
);
