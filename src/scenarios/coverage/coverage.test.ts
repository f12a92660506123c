import { compileCaseFinder, defaultParameters } from "#criteria";
import { describe, expect, test } from "vitest";
import { readScenario } from "../reading/read-scenario.ts";
import { sources } from "../reading/sources-for-test.ts";
import { writeScenario } from "../write-scenario.ts";
import { cover } from "./cover.ts";
import { coverageAreas, coverageItems } from "./coverage-items.ts";
import { simulate } from "./simulate.ts";
import { factsOfExamples, gapScenario } from "./gap-case.ts";

const { set } = sources;
const finder = compileCaseFinder(set, defaultParameters(set));
const items = coverageItems(set, finder);
const examples = factsOfExamples(sources.examples);

function scenarioFrom(text: string) {
  const read = readScenario(text, sources);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join("\n"));
  return read.scenario;
}

describe("for every gap there is a scenario that an analyst can adopt, and it closes the gap", () => {
  test.each(coverageAreas)("%s", (area) => {
    const ofArea = items.filter((item) => item.area === area);
    expect(ofArea.length).toBeGreaterThan(0);
    for (const item of ofArea) {
      const draft = gapScenario(item, { set, finder, examples });
      if (draft === undefined) throw new Error(`no case for ${item.id}`);
      const scenario = scenarioFrom(writeScenario(draft));
      const [covered] = cover([item], [{ file: item.id, scenario }], set);
      expect(covered?.checkedBy).toEqual([item.id]);
    }
  });

  test("and what such a scenario expects is what the criteria say", () => {
    const wrong = items.flatMap((item) => {
      const draft = gapScenario(item, { set, finder, examples });
      if (draft === undefined) return [];
      return simulate(scenarioFrom(writeScenario(draft))).flatMap(({ step, evaluation, state }) => {
        const {
          statuses = new Map<string, string>(),
          recommendation,
          state: expected,
        } = step.expect ?? {};
        const found = new Map(evaluation.criteria.map((one) => [one.criterion.id, one.status]));
        const isRight =
          [...statuses].every(([id, status]) => found.get(id) === status) &&
          (recommendation ?? evaluation.recommendation) === evaluation.recommendation &&
          (expected ?? state) === state;
        return isRight ? [] : [item.id];
      });
    });
    expect(wrong).toEqual([]);
  });
});

const asking = `title: x
given: { example: 09-paper-missing-only }
steps:
  - as: nurse
    do: requests information
    expect: { state: information-requested, pitfalls: [block-without-relief] }
`;
const areaOf = (text: string, area: (typeof coverageAreas)[number]) =>
  cover(
    items.filter((item) => item.area === area),
    [{ file: "x.yaml", scenario: scenarioFrom(text) }],
    set,
  );

test("what happens and is not looked at is not covered, only passed", () => {
  const pitfalls = areaOf(asking, "pitfall");
  const byId = (id: string) => pitfalls.find(({ item }) => item.id === id);
  expect(byId("block-without-relief")).toMatchObject({ checkedBy: ["x.yaml"], passedBy: [] });
  expect(byId("alternatives-ignored")).toMatchObject({ checkedBy: [], passedBy: ["x.yaml"] });
  expect(byId("ladder-skipped")).toMatchObject({ checkedBy: [], passedBy: [] });
});

test("a transition is covered when the state after it is looked at", () => {
  const checked = (text: string) =>
    areaOf(text, "transition").flatMap(({ item, checkedBy }) =>
      checkedBy.length > 0 ? [item.id] : [],
    );
  expect(checked(asking)).toEqual(["request-information draft"]);
  expect(checked(asking.replace("state: information-requested, ", ""))).toEqual([]);
});

test("a draft that was answered is a case in review from then on", () => {
  const answered = asking.replace(
    "steps:\n",
    "steps:\n  - as: nurse\n    do: answers conservative.cushion yes\n",
  );
  const checked = areaOf(answered, "transition").filter(({ checkedBy }) => checkedBy.length > 0);
  expect(checked.map(({ item }) => item.id)).toEqual(["request-information in-review"]);
});

test("a pitfall that must not be there is not one that a scenario shows", () => {
  const text = asking.replace("[block-without-relief]", "{ lacks: [ladder-skipped] }");
  expect(areaOf(text, "pitfall").every(({ checkedBy }) => checkedBy.length === 0)).toBe(true);
});
