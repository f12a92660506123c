import { createHash } from "node:crypto";
import { Dice } from "../cases/dice.ts";
import { layoutsInAnyOrder, randomCase } from "../cases/random-case.ts";
import { theSet } from "../cases/the-set.ts";
import { determineByHand, parametersByHand } from "../second-implementation.ts";
import { canonical, canonicalByHand, Evaluators } from "./compared-result.ts";

/** What one run over the random cases found; printed as JSON. */
export type ZoneRun = {
  readonly zone: string;
  readonly locale: string;
  /** SHA-256 over the canonical lines of all results. */
  readonly hash: string;
  readonly cases: number;
  readonly recommendations: Readonly<Record<string, number>>;
  readonly mismatches: readonly string[];
};

/**
 * Judges the random cases in the zone this process was started in, keys shuffled in an order of its own.
 * `isCompared`: each result is also held against the second implementation.
 */
export function runHere(cases: number, seed: number, isCompared: boolean): ZoneRun {
  const evaluators = new Evaluators(theSet);
  const hash = createHash("sha256");
  const layOut = layoutsInAnyOrder(new Dice(seed));
  const recommendations: Record<string, number> = {};
  const mismatches: string[] = [];
  for (let number = 0; number < cases; number++) {
    const one = randomCase(number);
    const facts = layOut(one);
    const evaluation = evaluators.for(one.parameters)(facts);
    const line = canonical(evaluation);
    hash.update(line);
    const { recommendation } = evaluation;
    recommendations[recommendation] = (recommendations[recommendation] ?? 0) + 1;
    if (!isCompared) continue;
    const byHand = canonicalByHand(determineByHand(facts, parametersByHand(one.parameters)));
    if (line !== byHand) mismatches.push(`case ${number}: ${line} by hand ${byHand}`);
  }
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    zone: timeZone,
    locale,
    hash: hash.digest("hex"),
    cases,
    recommendations,
    mismatches: mismatches.slice(0, 5),
  };
}
