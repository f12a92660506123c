import {
  compileExplainer,
  type CriteriaSet,
  type Explainer,
  type ParameterValues,
  type Reason,
} from "#criteria";
import type { Assessment } from "../assess.ts";

const compiled = new WeakMap<CriteriaSet, WeakMap<ParameterValues, Explainer>>();

/** Why each criterion has its status, by criterion id. */
export function reasonsOf(assessment: Assessment): ReadonlyMap<string, Reason> {
  const { set, parameters, facts } = assessment;
  const bySet = compiled.get(set) ?? new WeakMap<ParameterValues, Explainer>();
  compiled.set(set, bySet);
  const explain = bySet.get(parameters) ?? compileExplainer(set, parameters);
  bySet.set(parameters, explain);
  return explain(facts);
}
