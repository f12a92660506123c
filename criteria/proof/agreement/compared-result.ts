import type { CriteriaSet, Evaluation, Evaluator, ParameterValues } from "#criteria";
import { compileSet, defaultParameters } from "#criteria";
import { type DeterminationByHand, determineByHand, parametersByHand } from "../oracle/index.ts";
import type { CaseFacts } from "../cases/case-facts.ts";

/** All that both implementations say about a case, in one shape. */
export type ComparedResult = DeterminationByHand;

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
export function canonical(result: {
  readonly recommendation: string;
  readonly route: string;
  readonly criteria: Readonly<Record<string, string>>;
  readonly pitfalls: readonly string[];
  readonly codingQueries: readonly string[];
  readonly requirements: readonly string[];
}): string {
  return [
    result.recommendation,
    result.route,
    Object.entries(result.criteria).join(" "),
    result.pitfalls.join(),
    result.codingQueries.join(),
    result.requirements.join(),
  ].join("|");
}

/** Evaluators by parameter values: compiling costs a thousand times what evaluating does. */
export class Evaluators {
  readonly #set: CriteriaSet;
  readonly #known = new Map<string, Evaluator>();

  constructor(set: CriteriaSet) {
    this.#set = set;
  }

  /** The evaluator under the set's defaults with these overrides. */
  for(overrides: ParameterValues = {}): Evaluator {
    const parameters = { ...defaultParameters(this.#set), ...overrides };
    const key = JSON.stringify(parameters);
    const known = this.#known.get(key) ?? compileSet(this.#set, parameters);
    this.#known.set(key, known);
    return known;
  }
}

/** Both results of a case as canonical lines, to be compared byte by byte. */
export function bothLines(
  evaluators: Evaluators,
  facts: CaseFacts,
  overrides: ParameterValues = {},
): { readonly engine: string; readonly oracle: string } {
  return {
    engine: canonical(comparedEvaluation(evaluators.for(overrides)(facts))),
    oracle: canonical(determineByHand(facts, parametersByHand(overrides))),
  };
}
