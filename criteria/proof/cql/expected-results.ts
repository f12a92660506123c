import type { CriteriaSet, Evaluation } from "#criteria";
import {
  codingQueryName,
  criterionName,
  definitionNames,
  pitfallName,
  warningName,
} from "../../export/cql/index.ts";

/** What our own evaluation says, by the name of the definition that must say the same in CQL. */
export function expectedResults(
  set: CriteriaSet,
  evaluation: Evaluation,
): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    [definitionNames.recommendation, evaluation.recommendation],
    [definitionNames.route, evaluation.route],
    ...evaluation.criteria.map(
      ({ criterion, status }) => [criterionName(criterion.id), status] as const,
    ),
    ...fired(set.coding.queries, evaluation.codingQueries, codingQueryName),
    ...fired(set.pitfalls, evaluation.pitfalls, pitfallName),
    ...fired(set.warnings, evaluation.warnings, warningName),
  ]);
}

type Named = { readonly id: string };

function fired(
  all: readonly Named[],
  firing: readonly Named[],
  nameOf: (id: string) => string,
): readonly (readonly [string, boolean])[] {
  return all.map(({ id }) => [nameOf(id), firing.some((one) => one.id === id)] as const);
}
