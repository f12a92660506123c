import { describe, expect, test, vi } from "vitest";
import {
  compileStatuses,
  type Criterion,
  defaultParameters,
  type ParameterValues,
} from "#criteria";
import {
  baseFacts,
  parametersByHand,
  procedureOf,
  ranksByHand,
  statusOf,
} from "../second-implementation.ts";
import { digitsOf } from "../cases/criterion-digits.ts";
import { forEachCombination, sizeOf } from "../cases/combinations.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { componentsOf } from "./components.ts";
import { criterionByHand } from "./criterion-by-hand.ts";
import { laxPlan, strictPlan } from "./parameter-choices.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

const { shared, components } = componentsOf(theSet);

/** Under other plans a criterion with more combinations than this is compared at every eleventh only. */
const manyCombinations = 100_000;
const stride = 11;

describe("every criterion agrees with the second implementation at every combination of boundary answers of its own facts", () => {
  const tally = { combinations: 0, underOtherPlans: 0 };

  test.each(theSet.criteria.map((criterion) => [criterion.id, criterion] as const))(
    "%s",
    (_id, criterion) => {
      tally.combinations += compare(criterion, {}, 1);
      expect(tally.combinations).toBeGreaterThan(0);
      if (!readsPlan(criterion)) return;
      for (const plan of [strictPlan, laxPlan])
        tally.underOtherPlans += compare(criterion, plan, stride);
    },
  );

  test("the components hold every criterion once and share no fact but the shared ones", () => {
    const ids = components.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(theSet.criteria.map(({ id }) => id).toSorted());
    const facts = components.flatMap((component) => component.facts);
    expect(new Set(facts).size).toBe(facts.length);
    reportCounts("1 agreement: exhaustive by component", {
      [`components apart from ${shared.join()}`]: components.length,
      criteria: ids.length,
      facts: facts.length + shared.length,
      combinations: tally.combinations,
      "under two other plans": tally.underOtherPlans,
      mismatches: 0,
    });
  });
});

function compare(criterion: Criterion, plan: ParameterValues, everyNth: number): number {
  const parameters = { ...defaultParameters(theSet), ...plan };
  const byHand = parametersByHand(plan);
  const digits = digitsOf(criterion, parameters);
  const step = sizeOf(digits) > manyCombinations ? everyNth : 1;
  const judge = compileStatuses({ ...theSet, criteria: [criterion] }, parameters);
  const id = criterionByHand(criterion.id);
  let compared = 0;
  forEachCombination(theSet, digits, [{}, baseFacts], (facts, index) => {
    if (index % step !== 0) return;
    compared += 1;
    const [engine] = judge(facts).statuses;
    const ranks = ranksByHand(facts, procedureOf(facts.request?.procedure), byHand);
    const oracle = statusOf(ranks[id]);
    if (engine !== oracle) {
      throw new Error(`${id}: ${String(engine)}, by hand ${oracle}: ${JSON.stringify(facts)}`);
    }
  });
  return compared;
}

function readsPlan({ rule }: Criterion): boolean {
  const text = JSON.stringify(rule);
  return theSet.parameters.some(({ name }) => text.includes(`"${name}"`));
}
