import type { CaseOutcome } from "../case/case-state.ts";
import { groupBy } from "../case/group-by.ts";
import type { Stratum } from "./quality-record.ts";
import { seededOrder } from "./seeded-order.ts";

/** A decided case, as far as drawing needs it. */
export type DecidedCase = {
  readonly caseId: string;
  /** The signed decision. */
  readonly determinationId: string;
  /** The tool's recommendation at the decision; empty where the determination does not say. */
  readonly recommendation: string;
  readonly outcome: CaseOutcome;
};

export type Draw = {
  readonly strata: readonly Stratum[];
  readonly cases: readonly { readonly caseId: string; readonly determinationId: string }[];
};

/**
 * Draws `size` cases, stratified by recommendation and outcome: each stratum gives its share by largest
 * remainder, and at least one case while `size` allows, so that rare decisions are looked at. Which
 * cases of a stratum are drawn depends on `seed` and their ids alone. The cases come in a seeded order,
 * which says nothing about their strata.
 */
export function drawSample(decided: readonly DecidedCase[], size: number, seed: string): Draw {
  const groups = groupBy(decided, ({ recommendation, outcome }) => `${recommendation}\n${outcome}`);
  const strata = [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, members]) => members);
  const shares = sharesOf(
    strata.map((members) => members.length),
    Math.min(size, decided.length),
  );
  const drawn = strata.flatMap((members, at) =>
    seededOrder(members, ({ caseId }) => caseId, seed).slice(0, shares[at]),
  );
  return {
    strata: strata.flatMap((members, at) =>
      members.slice(0, 1).map(({ recommendation, outcome }) => ({
        recommendation,
        outcome,
        population: members.length,
        drawn: shares[at] ?? 0,
      })),
    ),
    cases: seededOrder(drawn, ({ caseId }) => caseId, `${seed}\norder`).map(
      ({ caseId, determinationId }) => ({ caseId, determinationId }),
    ),
  };
}

/** How many of each; sums to `size`, never more than there are. */
function sharesOf(populations: readonly number[], size: number): readonly number[] {
  const total = populations.reduce((sum, one) => sum + one, 0);
  const shares = populations.map(() => 0);
  // The largest first, so that a size below the number of strata leaves out the smallest.
  const byPopulation = populations
    .map((population, at) => ({ population, at }))
    .toSorted((one, other) => other.population - one.population || one.at - other.at);
  let left = size;
  for (const { at } of byPopulation) {
    if (left === 0) break;
    shares[at] = 1;
    left -= 1;
  }
  while (left > 0) {
    // The stratum that is furthest below its share of the whole size is next.
    const wanting = byPopulation
      .map(({ population, at }) => ({
        at,
        population,
        lacks: (size * population) / total - (shares[at] ?? 0),
      }))
      .filter(({ at, population }) => (shares[at] ?? 0) < population)
      .toSorted((one, other) => other.lacks - one.lacks || one.at - other.at)[0];
    if (wanting === undefined) break;
    shares[wanting.at] = (shares[wanting.at] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
