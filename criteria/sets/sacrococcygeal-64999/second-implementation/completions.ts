import type { ParametersByHand } from "./defaults.ts";
import { factPaths } from "./fact-paths.ts";
import type { FactsTree } from "./facts-tree.ts";
import { recommendByHand, type RecommendationByHand } from "./recommend-by-hand.ts";
import type { Domains } from "./representatives.ts";
import { answerAt, isFactsTree, isUnanswered, slotAt, writableCopy } from "./tree-path.ts";

/** The most completions that are walked; beyond it the caller should narrow the domains. */
export const maxCompletions = 1_000_000;

export interface Completions {
  /** The unanswered questions, in the order of section 2. */
  readonly questions: readonly string[];
  /** How many answers each question has; the last question varies fastest. */
  readonly sizes: readonly number[];
  /** The recommendation of each completion, `undefined` where the answers are illegal together. */
  readonly recommendations: readonly (RecommendationByHand | undefined)[];
}

/**
 * The recommendation of every way to answer the unanswered questions that have a domain.
 * Throws a RangeError when there are more than `maxCompletions` of them.
 */
export function completionsOf(
  facts: FactsTree,
  parameters: ParametersByHand,
  domains: Domains,
): Completions {
  const questions = factPaths.filter(
    (path) => domains[path] !== undefined && isUnanswered(answerAt(facts, path)),
  );
  const choices = questions.map((path) => answersIn(domains, path));
  const sizes = choices.map((values) => values.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  if (total > maxCompletions) throw new RangeError(`${total} completions are too many to walk`);

  const copy = writableCopy(facts);
  const slots = questions.map((path) => slotAt(copy, path));
  if (!isFactsTree(copy)) throw new TypeError("a copy of facts is facts");
  const recommendations: (RecommendationByHand | undefined)[] = [];
  for (let index = 0; index < total; index += 1) {
    let rest = index;
    for (let question = sizes.length - 1; question >= 0; question -= 1) {
      const size = sizes[question] ?? 1;
      const slot = slots[question];
      if (slot) slot.parent[slot.key] = choices[question]?.[rest % size];
      rest = Math.floor(rest / size);
    }
    recommendations.push(
      areSessionsInOrder(copy) ? recommendByHand(copy, parameters).recommendation : undefined,
    );
  }
  return { questions, sizes, recommendations };
}

/** The one rule of section 1 that ties two facts together. */
export function areSessionsInOrder(facts: FactsTree): boolean {
  const therapy = facts.conservative?.physicalTherapy;
  const first = therapy?.firstSession;
  const last = therapy?.lastSession;
  if (typeof first !== "string" || typeof last !== "string") return true;
  if (first === "not-documented" || last === "not-documented") return true;
  return first <= last;
}

/** A fact's representatives without "unanswered". */
export function answersIn(domains: Domains, path: string): readonly unknown[] {
  return (domains[path] ?? []).filter((value) => !isUnanswered(value));
}
