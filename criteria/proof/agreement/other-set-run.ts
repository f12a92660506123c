import { createHash } from "node:crypto";
import type { Evaluation } from "#criteria";
import type { OtherSet, ResultByHand } from "../other-sets.ts";
import { canonical, comparedEvaluation, Evaluators } from "./compared-result.ts";

/** What one run over random cases of a set found; printed as JSON. */
export type OtherSetRun = {
  readonly zone: string;
  /** SHA-256 over the lines of all results. */
  readonly hash: string;
  readonly cases: number;
  readonly recommendations: Readonly<Record<string, number>>;
  readonly mismatches: readonly string[];
};

/** Evaluates random cases in the zone of this process and holds each against the set's second implementation. */
export function runOtherSet(
  { set, randomCase, determineCase }: OtherSet,
  cases: number,
): OtherSetRun {
  const hash = createHash("sha256");
  const evaluators = new Evaluators(set);
  const known = new Map<string, ReturnType<OtherSet["randomCase"]>["parameters"]>();
  const recommendations: Record<string, number> = {};
  const mismatches: string[] = [];
  for (let number = 0; number < cases; number++) {
    const { facts, parameters } = randomCase(number);
    const key = JSON.stringify(parameters);
    const overrides = known.get(key) ?? parameters;
    known.set(key, overrides);
    const evaluation = evaluators.for(overrides)(facts);
    hash.update(canonical(evaluation));
    const { recommendation } = evaluation;
    recommendations[recommendation] = (recommendations[recommendation] ?? 0) + 1;
    const byHand = determineCase(facts, overrides);
    const line = JSON.stringify(asFarAs(byHand, evaluation));
    if (line !== JSON.stringify(inOrder(byHand))) {
      mismatches.push(`case ${number}: ${line} by hand ${JSON.stringify(byHand)}`);
    }
  }
  return {
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    hash: hash.digest("hex"),
    cases,
    recommendations,
    mismatches: mismatches.slice(0, 5),
  };
}

/** The evaluation, as far as the second implementation speaks of it; statuses in the set's order on both sides. */
function asFarAs(byHand: ResultByHand, evaluation: Evaluation): ResultByHand {
  const { route, pitfalls, codingQueries, requirements, ...rest } = comparedEvaluation(evaluation);
  return inOrder({
    ...rest,
    ...(byHand.route === undefined ? {} : { route }),
    ...(byHand.pitfalls === undefined ? {} : { pitfalls }),
    ...(byHand.codingQueries === undefined ? {} : { codingQueries }),
    ...(byHand.requirements === undefined ? {} : { requirements }),
  });
}

function inOrder(result: ResultByHand): ResultByHand {
  const { recommendation, route, criteria, pitfalls, codingQueries, requirements } = result;
  return {
    recommendation,
    ...(route === undefined ? {} : { route }),
    criteria,
    ...(pitfalls === undefined ? {} : { pitfalls }),
    ...(codingQueries === undefined ? {} : { codingQueries }),
    ...(requirements === undefined ? {} : { requirements }),
  };
}
