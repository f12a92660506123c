import { createHash } from "node:crypto";
import { compileSet, defaultParameters, type Evaluator } from "#criteria";
import { sacroiliacJoint } from "../../sets/sacroiliac-joint/index.ts";
import {
  determine,
  usualPlan,
} from "../../sets/sacroiliac-joint/second-implementation/determine.ts";
import { randomCase } from "../../sets/sacroiliac-joint/second-implementation/random-case.ts";
import { canonical, canonicalByHand } from "./compared-result.ts";

/** What one run over random cases of the sacroiliac joint set found; printed as JSON. */
export type SacroiliacRun = {
  readonly zone: string;
  /** SHA-256 over the lines of all results. */
  readonly hash: string;
  readonly cases: number;
  readonly recommendations: Readonly<Record<string, number>>;
  readonly mismatches: readonly string[];
};

/** Evaluates random cases in the zone of this process and holds each against the second implementation. */
export function runSacroiliac(cases: number): SacroiliacRun {
  const hash = createHash("sha256");
  const evaluators = new Map<object, Evaluator>();
  const recommendations: Record<string, number> = {};
  const mismatches: string[] = [];
  for (let number = 0; number < cases; number++) {
    const { facts, parameters } = randomCase(number);
    const known = evaluators.get(parameters);
    const evaluate =
      known ??
      compileSet(sacroiliacJoint, { ...defaultParameters(sacroiliacJoint), ...parameters });
    evaluators.set(parameters, evaluate);
    const evaluation = evaluate(facts);
    const line = canonical(evaluation);
    hash.update(line);
    const { recommendation } = evaluation;
    recommendations[recommendation] = (recommendations[recommendation] ?? 0) + 1;
    const byHand = canonicalByHand(determine(facts, { ...usualPlan, ...parameters }));
    if (line !== byHand) mismatches.push(`case ${number}: ${line} by hand ${byHand}`);
  }
  return {
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    hash: hash.digest("hex"),
    cases,
    recommendations,
    mismatches: mismatches.slice(0, 5),
  };
}
