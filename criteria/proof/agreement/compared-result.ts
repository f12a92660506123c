import type { CriteriaSet, Evaluation, Evaluator, ParameterValues } from "#criteria";
import { compileSet, defaultParameters } from "#criteria";
import {
  type DeterminationByHand,
  determineByHand,
  parametersByHand,
} from "../second-implementation.ts";
import type { CaseFacts } from "../cases/case-facts.ts";

/** The module's evaluation in the oracle's shape. */
export function comparedEvaluation(evaluation: Evaluation) {
  return {
    recommendation: evaluation.recommendation,
    route: evaluation.route,
    criteria: Object.fromEntries(
      evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]),
    ),
    pitfalls: evaluation.pitfalls.map((pitfall) => pitfall.id),
    codingQueries: evaluation.codingQueries.map((query) => query.id),
    requirements: evaluation.requirements.map(({ criterion }) => criterion.id),
  };
}

/**
 * A result as one line of text: recommendation, route, statuses in the set's order, pitfalls, coding
 * queries, requirements. Equal results are equal bytes.
 */
export function canonical(evaluation: Evaluation): string {
  let line = `${evaluation.recommendation}|${evaluation.route}`;
  for (const { criterion, status } of evaluation.criteria) line += `|${criterion.id} ${status}`;
  for (const pitfall of evaluation.pitfalls) line += `|pitfall ${pitfall.id}`;
  for (const query of evaluation.codingQueries) line += `|query ${query.id}`;
  for (const { criterion } of evaluation.requirements) line += `|requirement ${criterion.id}`;
  return line;
}

/** The oracle's result as the same line. */
export function canonicalByHand(result: DeterminationByHand): string {
  return [
    result.recommendation,
    result.route,
    ...Object.entries(result.criteria).map(([id, status]) => `${id} ${status}`),
    ...result.pitfalls.map((id) => `pitfall ${id}`),
    ...result.codingQueries.map((id) => `query ${id}`),
    ...result.requirements.map((id) => `requirement ${id}`),
  ].join("|");
}

/** Evaluators by parameter values: compiling costs a thousand times what evaluating does. */
export class Evaluators {
  readonly #set: CriteriaSet;
  readonly #known = new Map<ParameterValues, Evaluator>();

  constructor(set: CriteriaSet) {
    this.#set = set;
  }

  /** The evaluator under the set's defaults with these overrides; the same object gives the same one. */
  for(overrides: ParameterValues = noOverrides): Evaluator {
    const known = this.#known.get(overrides);
    if (known !== undefined) return known;
    const made = compileSet(this.#set, { ...defaultParameters(this.#set), ...overrides });
    this.#known.set(overrides, made);
    return made;
  }
}

const noOverrides: ParameterValues = {};

/** Both results of a case as canonical lines, to be compared byte by byte. */
export function bothLines(
  evaluators: Evaluators,
  facts: CaseFacts,
  overrides: ParameterValues = noOverrides,
): { readonly engine: string; readonly oracle: string } {
  return {
    engine: canonical(evaluators.for(overrides)(facts)),
    oracle: canonicalByHand(determineByHand(facts, parametersByHand(overrides))),
  };
}
