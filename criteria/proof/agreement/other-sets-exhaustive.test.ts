import { expect, test } from "vitest";
import {
  compileStatuses,
  type Criterion,
  defaultParameters,
  type FactPath,
  ruleFactPaths,
  treeFrom,
} from "#criteria";
import { boundaryValues } from "../cases/boundary-values.ts";
import { ruleComparisons } from "../cases/comparisons.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { type OtherSet, otherSets } from "../other-sets.ts";

let combinations = 0;

const criteria = otherSets.flatMap((other) =>
  other.set.criteria.map(
    (criterion) => [`${other.set.id}: ${criterion.id}`, other, criterion] as const,
  ),
);

test.each(criteria)(
  "%s agrees with the second implementation at every combination of boundary answers",
  (_, other, criterion) => {
    const { set, determineCase } = other;
    const evaluate = compileStatuses({ ...set, criteria: [criterion] }, defaultParameters(set));
    for (const answers of combinationsOf(other, criterion)) {
      const facts = treeFrom(answers);
      const byHand = determineCase(facts, {}).criteria[criterion.id];
      combinations += 1;
      const [status] = evaluate(facts).statuses;
      if (status === byHand) continue;
      expect({ facts, status }).toEqual({ facts, status: byHand });
    }
    expect(combinations).toBeGreaterThan(0);
  },
  300_000,
);

test("so many combinations", () => {
  reportCounts("1 agreement: exhaustive by criterion, other sets", {
    criteria: criteria.length,
    combinations,
    mismatches: 0,
  });
  expect(combinations).toBeGreaterThan(100_000);
});

function* combinationsOf(
  { set, boundaryLists }: OtherSet,
  criterion: Criterion,
): Generator<readonly (readonly [FactPath, unknown])[]> {
  const values = boundaryValues(set, defaultParameters(set), ruleComparisons(criterion.rule));
  const paths = ruleFactPaths(criterion.rule, set);
  const digits = paths.map((path) => boundaryLists[path] ?? values(path));
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
