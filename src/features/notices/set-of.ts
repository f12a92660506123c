import type { CaseRecord } from "#domain";
import { type CriteriaSet, findSet, type ParameterValues, resolveParameters } from "#criteria";

/** The criteria a case is evaluated with and the plan's values; undefined where this release lacks them. */
export function setOf({
  criteriaSet,
  parameters,
}: Pick<CaseRecord, "criteriaSet" | "parameters">):
  | { readonly set: CriteriaSet; readonly parameters: ParameterValues }
  | undefined {
  const found = findSet(criteriaSet);
  const resolved = found.ok ? resolveParameters(found.set, parameters) : undefined;
  return found.ok && resolved?.ok === true
    ? { set: found.set, parameters: resolved.parameters }
    : undefined;
}
