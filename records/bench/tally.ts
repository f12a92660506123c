import type { Tally } from "./score.ts";

export type { Tally } from "./score.ts";

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  return {
    stated: sum((tally) => tally.stated),
    found: sum((tally) => tally.found),
    passages: sum((tally) => tally.passages),
    shown: sum((tally) => tally.shown),
    right: sum((tally) => tally.right),
    traps: sum((tally) => tally.traps),
    sprung: sum((tally) => tally.sprung),
    unlisted: sum((tally) => tally.unlisted),
    outOfNothing: sum((tally) => tally.outOfNothing),
  };
}
