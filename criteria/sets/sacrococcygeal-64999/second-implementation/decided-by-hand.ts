import { completionsOf } from "./completions.ts";
import type { ParametersByHand } from "./defaults.ts";
import type { FactsTree } from "./facts-tree.ts";
import { recommendByHand } from "./recommend-by-hand.ts";
import type { Domains } from "./representatives.ts";

/**
 * `decided` of section 6, by trying every way to answer the unanswered questions from the
 * domains. Exact when the domains hold a value of every class the rules tell apart and every
 * unanswered question that matters has a domain.
 */
export function decidedByHand(
  facts: FactsTree,
  parameters: ParametersByHand,
  domains: Domains,
): boolean {
  const now = recommendByHand(facts, parameters).recommendation;
  if (now === "incomplete") return false;
  const { recommendations } = completionsOf(facts, parameters, domains);
  return recommendations.every((then) => then === undefined || then === now);
}

/**
 * The unanswered questions that can still change the recommendation: two completions that
 * differ in nothing else give different ones. In the order of section 2.
 */
export function openQuestionsByHand(
  facts: FactsTree,
  parameters: ParametersByHand,
  domains: Domains,
): string[] {
  const { questions, sizes, recommendations } = completionsOf(facts, parameters, domains);
  return questions.filter((_, question) => {
    const size = sizes[question] ?? 1;
    const stride = sizes.slice(question + 1).reduce((product, each) => product * each, 1);
    return recommendations.some((one, index) => {
      if (one === undefined) return false;
      const start = index - (Math.floor(index / stride) % size) * stride;
      for (let other = start; other < start + size * stride; other += stride) {
        const then = recommendations[other];
        if (then !== undefined && then !== one) return true;
      }
      return false;
    });
  });
}
