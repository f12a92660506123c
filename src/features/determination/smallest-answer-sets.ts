import type { FactPath } from "#criteria";

export type SmallestAnswerSets = {
  /** In every smallest set. */
  readonly always: readonly FactPath[];
  /** What each set has beyond those; empty when there is one set only. */
  readonly choices: readonly (readonly FactPath[])[];
};

/**
 * Says smallest sets of facts without saying the same facts again and again: what all of them hold,
 * and what each adds. Together they say exactly the sets that came in.
 */
export function smallestAnswerSets(sets: readonly (readonly FactPath[])[]): SmallestAnswerSets {
  const [first = [], ...others] = sets;
  const always = first.filter((path) => others.every((set) => set.includes(path)));
  const choices =
    others.length === 0 ? [] : sets.map((set) => set.filter((path) => !always.includes(path)));
  return { always, choices };
}
