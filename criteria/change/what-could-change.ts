import { answerState, readerOf } from "../engine/read-answer.ts";
import { type ParameterValues, scopeOf } from "../engine/scope.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import { completionsOf } from "./completions.ts";
import { rankedRecommendations, setDiagram } from "./recommendation-diagram.ts";
import { restrict } from "./restrict.ts";
import { smallestChanges, type ToApproval } from "./smallest-changes.ts";

export type WhatCouldChange = {
  /** No way of answering what is still unanswered changes the recommendation (spec section 6). */
  readonly decided: boolean;
  /**
   * The unanswered questions that can still change the recommendation, and only those: two ways of
   * completing the case that differ in this answer alone get different recommendations. In form order. A
   * list with an entry whose field is missing is such a question too.
   */
  readonly openQuestions: readonly FactPath[];
  /** False where a question may be listed that can change nothing: too many dates are missing to tell. */
  readonly isExact: boolean;
  readonly unansweredCount: number;
  /** How many questions the set asks, without those that only add to the record. */
  readonly questionCount: number;
  /** The smallest sets of facts whose change brings `approve`. Computed when read. */
  readonly toApproval: ToApproval;
};

export type ChangeAnalyst = (facts: FactTree) => WhatCouldChange;

/**
 * Compiles a set into an exact analyst of what could change a case's recommendation (spec section 10).
 * The set becomes one decision diagram; a case is asked of it by following its answers. No heuristics:
 * a variable stands in the reduced diagram if and only if the recommendation depends on it.
 */
export function compileWhatCouldChange(
  set: CriteriaSet,
  parameters: ParameterValues,
): ChangeAnalyst {
  const scope = scopeOf(set, parameters);
  const diagram = setDiagram(scope);
  const { context } = diagram;
  const asked = set.facts.filter(({ isSupplementary }) => isSupplementary !== true);
  const questions = asked.map((fact) => ({ path: fact.path, read: readerOf(fact.path) }));

  return (facts) => {
    const completions = completionsOf(context.variables, facts);
    const current = completions.current(diagram.recommendation, context.diagrams);
    const restricted = restrict(diagram.recommendation, context, completions);
    const open = restricted.dependsOn;
    const unanswered = questions.filter(({ read }) => answerState(read(facts)) === "unanswered");
    return {
      decided: restricted.values.size === 1 && restricted.values.has(current),
      openQuestions: questions.filter(({ path }) => open.has(path)).map(({ path }) => path),
      isExact: restricted.isExact,
      unansweredCount: unanswered.length,
      questionCount: questions.length,
      get toApproval() {
        const recommendation = rankedRecommendations[current] ?? "incomplete";
        return smallestChanges(set, diagram, completions, recommendation);
      },
    };
  };
}
