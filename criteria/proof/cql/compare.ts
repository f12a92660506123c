import {
  compileSet,
  type CriteriaSet,
  type FactTree,
  type ParameterValues,
  ruleFactPaths,
} from "#criteria";
import { compileRule } from "../../engine/compile-rule.ts";
import { scopeOf } from "../../engine/scope.ts";
import { treeFrom } from "../../model/fact-tree.ts";
import { compileCqlArguments, criterionName } from "../../export/cql/index.ts";
import type { CqlEngine } from "./cql-engine.ts";
import { expectedResults } from "./expected-results.ts";
import { reachedAnswers } from "./reached-answers.ts";

export type Comparison = {
  readonly cases: number;
  /** Results compared, and those that differ, each in a line. */
  readonly results: number;
  readonly mismatches: readonly string[];
};

/** Of more combinations than `above`, every nth. */
export type Sampling = { readonly everyNth: number; readonly above: number };

/**
 * Compares a criterion's status with the definition's result at every combination of boundary answers it
 * gets to read, or at a sample of them.
 */
export async function compareCriterion(
  engine: CqlEngine,
  set: CriteriaSet,
  criterion: CriteriaSet["criteria"][number],
  parameters: ParameterValues,
  { everyNth, above }: Sampling = { everyNth: 1, above: 0 },
): Promise<Comparison> {
  const name = criterionName(criterion.id);
  const statusOf = compileRule(criterion.rule, scopeOf(set, parameters));
  const paths = ruleFactPaths(criterion.rule, set);
  // Only what the criterion reads: most of an evaluation's time goes into handing parameters over.
  const argumentsOf = compileCqlArguments(set, (path) => paths.includes(path));
  const all = reachedAnswers(set, criterion.rule, parameters);
  const step = all.length > above ? everyNth : 1;
  const mismatches: string[] = [];
  let cases = 0;
  for (const [at, answers] of all.entries()) {
    if (at % step !== 0) continue;
    cases += 1;
    const facts = treeFrom(answers);
    const result = (await engine.evaluate(argumentsOf(facts, parameters), [name])).get(name);
    const expected = statusOf(facts);
    if (result !== expected) mismatches.push(difference(name, result, expected, facts));
  }
  return { cases, results: cases, mismatches };
}

/** Compares everything a library defines for whole cases, except the definitions left out. */
export async function compareCases(
  engine: CqlEngine,
  set: CriteriaSet,
  cases: Iterable<{ readonly facts: FactTree; readonly parameters: ParameterValues }>,
  leftOut: ReadonlySet<string> = new Set(),
): Promise<Comparison> {
  const argumentsOf = compileCqlArguments(set);
  const mismatches: string[] = [];
  let [count, results] = [0, 0];
  for (const { facts, parameters } of cases) {
    count += 1;
    const expected = expectedResults(set, compileSet(set, parameters)(facts));
    const names = [...expected.keys()].filter((name) => !leftOut.has(name));
    const found = await engine.evaluate(argumentsOf(facts, parameters), names);
    for (const name of names) {
      results += 1;
      if (found.get(name) === expected.get(name)) continue;
      mismatches.push(difference(name, found.get(name), expected.get(name), facts));
    }
  }
  return { cases: count, results, mismatches };
}

function difference(name: string, found: unknown, expected: unknown, facts: FactTree): string {
  return `${name}: CQL says ${String(found)}, ours ${String(expected)}: ${JSON.stringify(facts)}`;
}
