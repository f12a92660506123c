import {
  completeCase,
  defaultParameters,
  problemsByHand,
  representatives,
  writtenFor,
} from "../../proof/second-implementation.ts";
import { treeFrom } from "../../model/fact-tree.ts";
import { type FactTree, isTree } from "#criteria";

/** How the cases of a run come about; the report names the shares. */
export const caseMix = [
  "any class of answer to any question, unanswered and not documented included",
  "a case that meets every criterion, with up to three answers changed",
  "a review under way: answered up to some question of the form, nothing after",
] as const;

/**
 * Random valid cases, a third of each kind of the mix, the same on every run. Each is written as JSON and
 * read again, as case files are. `unanswered` says how: "null" keeps every key, so that all cases have one
 * shape (the hand-written reference is fastest so); "absent" leaves the key out.
 */
export function randomCases(count: number, unanswered: "null" | "absent"): readonly FactTree[] {
  const dice = diceOf(20261123);
  const cases: FactTree[] = [];
  while (cases.length < count) {
    const drawn = draw(cases.length % caseMix.length, dice);
    const answers = domains.map(([path]) => [path, drawn.get(path)] as const);
    const facts = readAgain(treeFrom(written(answers, unanswered)));
    const file = { id: "random", criteriaSet: writtenFor, facts };
    if (problemsByHand(file).length === 0) cases.push(facts);
  }
  return cases;
}

const domains = Object.entries(representatives(defaultParameters));

function draw(kind: number, dice: Dice): ReadonlyMap<string, unknown> {
  const any = ([path, answers]: (typeof domains)[number]) =>
    [path, answers[dice.below(answers.length)]] as const;
  if (kind === 0) return new Map(domains.map(any));
  if (kind === 1) {
    const start = dice.below(domains.length);
    const changed = domains.slice(start, start + dice.below(4)).map(any);
    return new Map([...completeCase, ...changed]);
  }
  return new Map(domains.slice(0, dice.below(domains.length)).map(any));
}

function written(
  answers: readonly (readonly [string, unknown])[],
  unanswered: "null" | "absent",
): readonly (readonly [string, unknown])[] {
  return unanswered === "absent"
    ? answers
    : answers.map(([path, answer]) => [path, answer === undefined ? null : answer] as const);
}

/** Objects as JSON.parse makes them: the way case files arrive. */
function readAgain(facts: FactTree): FactTree {
  const copy: unknown = JSON.parse(JSON.stringify(facts));
  if (!isTree(copy)) throw new TypeError("Facts read back are facts.");
  return copy;
}

type Dice = {
  /** A whole number from 0 to one less than the limit. */
  readonly below: (limit: number) => number;
};

/** A linear congruential generator: the same throws for the same seed. */
function diceOf(seed: number): Dice {
  let state = seed;
  return {
    below: (limit) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    },
  };
}
