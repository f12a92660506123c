import { describe, expect, test } from "vitest";
import { defaultParameters } from "#criteria";
import { baseFacts, determineByHand, parametersByHand } from "../second-implementation.ts";
import { checkDigits, checksOf, compileCheck } from "../cases/checks.ts";
import { forEachCombination, sizeOf } from "../cases/combinations.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";

/** A check with more combinations than this is compared at every fifth. */
const manyCombinations = 250_000;

describe("every pitfall and coding query fires exactly when the second implementation says so, at every combination of boundary answers of the facts it reads", () => {
  const parameters = defaultParameters(theSet);
  const byHand = parametersByHand();
  let combinations = 0;
  const checks = checksOf(theSet).filter(({ kind }) => kind !== "warning");

  test.each(checks.map((check) => [check.id, check] as const))(
    "%s",
    (id, check) => {
      const digits = checkDigits(check, theSet, parameters);
      const fires = compileCheck(check, theSet, parameters);
      const step = sizeOf(digits) > manyCombinations ? 5 : 1;
      let fired = 0;
      forEachCombination(theSet, digits, [{}, baseFacts], (facts, index) => {
        if (index % step !== 0) return;
        combinations += 1;
        const engine = fires(facts);
        const result = determineByHand(facts, byHand);
        const oracle = result.pitfalls.includes(id) || result.codingQueries.includes(id);
        if (engine) fired += 1;
        if (engine !== oracle) throw new Error(`${id}: ${String(engine)} ${JSON.stringify(facts)}`);
      });
      expect(fired).toBeGreaterThan(0);
      reportCounts("1 agreement: exhaustive by pitfall and coding query", {
        checks: checks.length,
        combinations,
        mismatches: 0,
      });
    },
    600_000,
  );
});
