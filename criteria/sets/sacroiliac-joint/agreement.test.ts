import { expect, test } from "vitest";
import { compileSet, defaultParameters } from "#criteria";
import { sacroiliacJoint } from "./index.ts";
import { determine, usualPlan } from "./second-implementation/determine.ts";
import { randomCase } from "./second-implementation/random-case.ts";

/** `npm run proof` sets more; a fast count is enough beside the code. */
const cases = Number(process.env["PROOF_CASES"] ?? 3000);

test("random cases: the set's rules and the second implementation give the same result", () => {
  const recommendations = new Map<string, number>();
  for (let number = 0; number < cases; number++) {
    const { facts, parameters } = randomCase(number);
    const evaluation = compileSet(sacroiliacJoint, {
      ...defaultParameters(sacroiliacJoint),
      ...parameters,
    })(facts);
    const found = {
      recommendation: evaluation.recommendation,
      route: evaluation.route,
      criteria: Object.fromEntries(
        evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]),
      ),
      pitfalls: evaluation.pitfalls.map(({ id }) => id),
      codingQueries: evaluation.codingQueries.map(({ id }) => id),
      requirements: evaluation.requirements.map(({ criterion }) => criterion.id),
    };
    const byHand = determine(facts, { ...usualPlan, ...parameters });
    expect({ number, facts, ...found }).toEqual({ number, facts, ...byHand });
    recommendations.set(found.recommendation, (recommendations.get(found.recommendation) ?? 0) + 1);
  }
  // What they agree on is worth something only if every recommendation is among it.
  expect([...recommendations.keys()].toSorted()).toEqual([
    "approve",
    "deny",
    "incomplete",
    "request-information",
    "safety-review",
  ]);
}, 600_000);
