import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseActions, caseStates, lifeOfCase, roles as appRoles } from "#domain";
import { currentSets } from "#criteria";
import { actions, moves, roles, states } from "#scenarios";
import { suiteCoverage } from "./suite-coverage.ts";

const root = join(import.meta.dirname, "../../..");

function textsIn(folder: string, ending: string): readonly (readonly [string, string])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => [`/${folder}/${name}`, readFileSync(join(root, folder, name), "utf8")]);
}

const suite = Object.fromEntries([
  ...textsIn("criteria/sets", ".yaml"),
  ...textsIn("e2e/scenarios", ".yaml"),
]);
const examples = Object.fromEntries(
  textsIn("criteria/sets", ".json")
    .filter(([path]) => path.includes("/examples/"))
    .map(([path, text]): readonly [string, unknown] => [path, JSON.parse(text)]),
);
const coverageOf = new Map(
  currentSets.map((set) => [set.id, suiteCoverage(set, suite, examples)] as const),
);

describe("scenarios speak of the life of a case as the application has it", () => {
  test("of the same roles, states and actions", () => {
    expect(roles).toEqual(appRoles);
    expect(states).toEqual(caseStates);
    expect(actions).toEqual(caseActions);
  });

  test("and of the same ways from state to state", () => {
    const ways = (
      table: readonly {
        readonly action: string;
        readonly roles: readonly string[];
        readonly from: readonly string[];
        readonly to: string;
      }[],
    ) =>
      table
        .flatMap(({ action, roles: who, from, to }) =>
          who.flatMap((role) => from.map((state) => `${role} ${action}: ${state} → ${to}`)),
        )
        .toSorted();
    expect(ways(moves)).toEqual(ways(lifeOfCase));
  });
});

test("every scenario of the suite can be read, and there are sixty or more", () => {
  const read = [...coverageOf.values()].flatMap(({ scenarios }) => scenarios);
  expect(new Set(read.map(({ file }) => file)).size).toBe(Object.keys(suite).length);
  expect(Object.keys(suite).length).toBeGreaterThanOrEqual(60);
});

describe.each([...coverageOf])("of %s", (_, coverage) => {
  test("every criterion is checked in every status it can have, and every finding is checked", () => {
    const whole = ["status", "pitfall", "coding query", "recommendation", "route", "clock"];
    const gaps = coverage.covered.filter(
      ({ item, checkedBy }) => whole.includes(item.area) && checkedBy.length === 0,
    );
    expect(gaps.map(({ item }) => item.id)).toEqual([]);
  });

  test("for everything that no scenario checks there is one to adopt", () => {
    const gaps = coverage.covered.filter(({ checkedBy }) => checkedBy.length === 0);
    for (const { item } of gaps) expect(coverage.gapFile(item)).toMatch(/^title: /);
  });
});
