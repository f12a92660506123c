import {
  type CriteriaSet,
  defaultParameters,
  type FactTree,
  readAnswers,
  treeFrom,
} from "#criteria";
import { boundaryValues } from "./boundary-values.ts";
import { checksOf } from "./checks.ts";
import { conditionComparisons, ruleComparisons } from "./comparisons.ts";
import { Dice } from "./dice.ts";

const boundsBySet = new WeakMap<CriteriaSet, ReturnType<typeof boundaryValues>>();

/**
 * A valid case of any set: to each question, in a share of its own, an answer at which something can change.
 * The same number gives the same case.
 */
export function randomCaseOf(
  set: CriteriaSet,
  number: number,
): { readonly facts: FactTree; readonly parameters: Readonly<Record<string, never>> } {
  const known = boundsBySet.get(set) ?? boundsOf(set);
  boundsBySet.set(set, known);
  const dice = new Dice(number * 2654435761 + 29);
  const share = dice.pick([0.3, 0.8, 1]) ?? 1;
  const answers = set.facts
    .filter(() => dice.happens(share))
    .map(({ path }) => [path, dice.pick(known(path))] as const);
  // Dates out of order are no case: what cannot be read counts as unanswered.
  return { facts: readAnswers(set, treeFrom(answers)).facts, parameters: {} };
}

function boundsOf(set: CriteriaSet) {
  return boundaryValues(set, defaultParameters(set), [
    ...set.criteria.flatMap(({ rule }) => ruleComparisons(rule)),
    ...checksOf(set).flatMap(({ firesWhen }) => conditionComparisons(firesWhen)),
  ]);
}
