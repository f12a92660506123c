import {
  allReads,
  compileExplainer,
  type CriteriaSet,
  type Explainer,
  type FactRead,
  type ParameterValues,
  type Reason,
} from "#criteria";
import type { Assessment } from "../assess.ts";

const compiled = new WeakMap<CriteriaSet, WeakMap<ParameterValues, Explainer>>();
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

function explain(assessment: Assessment): ReadonlyMap<string, Reason> {
  const { set, parameters, facts } = assessment;
  const bySet = compiled.get(set) ?? new WeakMap<ParameterValues, Explainer>();
  compiled.set(set, bySet);
  const explainer = bySet.get(parameters) ?? compileExplainer(set, parameters);
  bySet.set(parameters, explainer);
  return explainer(facts);
}
