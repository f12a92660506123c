import { expect, test } from "vitest";
import {
  compileStatuses,
  type Criterion,
  defaultParameters,
  type FactPath,
  notDocumented,
  ruleFactPaths,
  treeFrom,
} from "#criteria";
import { sacroiliacJoint as set } from "../../sets/sacroiliac-joint/index.ts";
import { determine } from "../../sets/sacroiliac-joint/second-implementation/determine.ts";
import { boundaryValues } from "../cases/boundary-values.ts";
import { ruleComparisons } from "../cases/comparisons.ts";
import { reportCounts } from "../counts/report-counts.ts";

const parameters = defaultParameters(set);
const receivedAt = "2026-03-02T23:30:00-06:00";
const dates = ["2025-03-02", "2025-03-03", "2026-03-02", "2026-03-03"];
const open = [undefined, notDocumented];
const tri = [...open, "yes", "no"];
type Session = Readonly<Record<string, unknown>>;

function product(fields: Readonly<Record<string, readonly unknown[]>>): readonly Session[] {
  return Object.entries(fields).reduce<readonly Session[]>(
    (all, [name, values]) =>
      all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

const sides = ["left", "right", "both"];
const days = [...open, ...dates];
/** Lists of one session with every boundary answer, and of two and three that differ in side, date and one number. */
function lists(whole: readonly Session[], few: readonly Session[]): readonly unknown[] {
  return [
    ...open,
    [],
    ...whole.map((one) => [one]),
    ...few.flatMap((one) => few.map((other) => [one, other])),
    ...few
      .filter((_one, at) => at % 5 === 0)
      .flatMap((one) =>
        few
          .filter((_two, at) => at % 7 === 0)
          .flatMap((two) =>
            few.filter((_three, at) => at % 11 === 0).map((three) => [one, two, three]),
          ),
      ),
  ];
}

const answersOf: Readonly<Record<FactPath, readonly unknown[]>> = {
  "request.receivedAt": [undefined, receivedAt],
  "presentation.onsetDate": [...open, "2025-12-02", "2025-12-03", "2026-03-03"],
  diagnosticSessions: lists(
    product({
      side: sides,
      date: [undefined, "2026-03-02"],
      reliefPercent: [...open, 74.999, 75],
      sameScale: tri,
      durationMatchesAgent: tri,
      painDiary: tri,
    }),
    product({
      side: sides,
      date: days,
      reliefPercent: [undefined, 74.999, 75],
      sameScale: ["yes"],
      durationMatchesAgent: ["yes"],
      painDiary: ["yes"],
    }),
  ),
  therapeuticSessions: lists(
    product({
      side: sides,
      date: [undefined, "2025-03-02"],
      reliefPercent: [...open, 49.999, 50],
      functionPercent: [...open, 49.999, 50],
      monthsOfBenefit: [...open, 2.999, 3],
      sameScale: tri,
    }),
    product({
      side: sides,
      date: days,
      reliefPercent: [undefined, 49.999, 50],
      functionPercent: [0],
      monthsOfBenefit: [3],
      sameScale: ["yes"],
    }),
  ),
};

let combinations = 0;

test.each(set.criteria.map((criterion) => [criterion.id, criterion] as const))(
  "%s agrees with the second implementation at every combination of boundary answers",
  (id, criterion) => {
    const judge = compileStatuses({ ...set, criteria: [criterion] }, parameters);
    for (const answers of combinationsOf(criterion)) {
      const facts = treeFrom(answers);
      const byHand = determine(facts).criteria[id];
      combinations += 1;
      if (judge(facts).statuses[0] === byHand) continue;
      expect({ facts, status: judge(facts).statuses[0] }).toEqual({ facts, status: byHand });
    }
    expect(combinations).toBeGreaterThan(0);
  },
  300_000,
);

test("so many combinations", () => {
  reportCounts("1 agreement: exhaustive by criterion, sacroiliac joint", {
    criteria: set.criteria.length,
    combinations,
    mismatches: 0,
  });
  expect(combinations).toBeGreaterThan(100_000);
});

function* combinationsOf(
  criterion: Criterion,
): Generator<readonly (readonly [FactPath, unknown])[]> {
  const values = boundaryValues(set, parameters, ruleComparisons(criterion.rule));
  const paths = ruleFactPaths(criterion.rule, set);
  const digits = paths.map((path) => answersOf[path] ?? values(path));
  const total = digits.reduce((size, one) => size * one.length, 1);
  // Of very many combinations every nth, with a step that shares no factor with the digits.
  const step = total > 400_000 ? 37 : 1;
  for (let number = 0; number < total; number += step) {
    let rest = number;
    yield paths.map((path, at) => {
      const choices = digits[at] ?? [];
      const choice = choices[rest % choices.length];
      rest = Math.floor(rest / choices.length);
      return [path, choice] as const;
    });
  }
}
