import {
  type CriteriaSet,
  defaultParameters,
  type FactPath,
  type ParameterValues,
} from "#criteria";
import { baseFacts, dayAfter } from "../second-implementation.ts";
import { laxPlan, strictPlan } from "../agreement/parameter-choices.ts";
import { boundaryValues } from "../cases/boundary-values.ts";
import { areDatesInOrder } from "../cases/combinations.ts";
import { type CaseFacts, factsWith } from "../cases/case-facts.ts";
import { conditionComparisons, ruleComparisons } from "../cases/comparisons.ts";
import type { Dice } from "../cases/dice.ts";

export type RandomCase = { readonly facts: CaseFacts; readonly parameters: ParameterValues };

/**
 * Makes legal cases by chance: from nothing or from a case that is approved, with anything between no and
 * every answer replaced by a boundary answer or a date of six years, under one of three plans.
 */
export function compileRandomCase(set: CriteriaSet): (dice: Dice) => RandomCase {
  const checks = [...set.pitfalls, ...set.warnings, ...set.coding.queries];
  const comparisons = [
    ...set.criteria.flatMap(({ rule }) => ruleComparisons(rule)),
    ...checks.flatMap(({ firesWhen }) => conditionComparisons(firesWhen)),
  ];
  const plans = [{}, strictPlan, laxPlan].map((plan) => {
    const parameters = { ...defaultParameters(set), ...plan };
    return { parameters, answersOf: boundaryValues(set, parameters, comparisons) };
  });

  const drawn = (dice: Dice): RandomCase | undefined => {
    const plan = dice.pick(plans);
    if (plan === undefined) return undefined;
    const share = dice.next();
    const changes = new Map<FactPath, unknown>();
    for (const { path, answer } of set.facts) {
      if (!dice.happens(share)) continue;
      const isDated = (answer.kind === "date" || answer.kind === "instant") && dice.happens(0.5);
      const value = isDated ? date(answer.kind, dice) : dice.pick(plan.answersOf(path));
      changes.set(path, value);
    }
    const facts = factsWith(dice.happens(0.7) ? baseFacts : {}, changes);
    return areDatesInOrder(set, facts) ? { facts, parameters: plan.parameters } : undefined;
  };
  return (dice) => {
    for (;;) {
      const one = drawn(dice);
      if (one !== undefined) return one;
    }
  };
}

function date(kind: "date" | "instant", dice: Dice): string {
  const day = dayAfter("2020-01-01", dice.below(2200));
  if (kind === "date") return day;
  const offset = dice.pick(["Z", "-06:00", "+14:00", "-10:00", "+05:30"]);
  return `${day}T${dice.pick(["00:15", "12:00", "23:45"])}:00${offset}`;
}
