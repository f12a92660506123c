import { allReads, compileExplainer, type FactRead, type Reason } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { perPlan } from "../case/per-plan.ts";

const explained = new WeakMap<Assessment, ReadonlyMap<string, Reason>>();

/** Why each criterion has its status, by criterion id. Worked out once for an assessment. */
export function reasonsOf(assessment: Assessment): ReadonlyMap<string, Reason> {
  const known = explained.get(assessment) ?? explain(assessment);
  explained.set(assessment, known);
  return known;
}

/**
 * The answers a criterion's reason read, without those nobody is asked for in this case: a field that stays
 * empty because it cannot matter here is no gap.
 */
export function readsOf(reason: Reason, { matter }: Assessment): readonly FactRead[] {
  return allReads(reason).filter(({ path, answer }) => answer !== undefined || matter.has(path));
}

function explain({ set, parameters, facts }: Assessment): ReadonlyMap<string, Reason> {
  return explainerOf(set, parameters)(facts);
}

const explainerOf = perPlan(compileExplainer);
