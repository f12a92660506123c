import { expect, test } from "vitest";
import { decidingCriteria } from "./deciding-criteria.ts";
import { exampleNames, referredExample } from "./example-for-test.ts";

const idsOf = (start: string) =>
  decidingCriteria(referredExample(start).assessment.evaluation).map(
    ({ criterion, status }) => `${criterion.id}: ${status}`,
  );

test("the source case turns on what is not met, then on the safety questions nobody documented", () => {
  expect(idsOf("01")).toEqual([
    "conservative.physical-therapy: not-met",
    "conservative.failure: not-met",
    "safety.red-flags-screened: not-documented",
  ]);
});

test("where only paper is missing, that is what it turns on", () => {
  expect(idsOf("09").every((one) => one.endsWith(": not-documented"))).toBe(true);
});

test("an approval by exception names the exception", () => {
  expect(idsOf("06")[0]).toBe("conservative.physical-therapy: exception");
});

test.each(exampleNames)(
  "%s: at most three, none advisory, and none that applies less than another",
  (name) => {
    const { evaluation } = referredExample(name.slice(0, 2)).assessment;
    const deciding = decidingCriteria(evaluation);
    expect(deciding.length).toBeGreaterThan(0);
    expect(deciding.length).toBeLessThanOrEqual(3);
    expect(deciding.map(({ criterion }) => criterion.advisory)).not.toContain(true);
    const unmet = evaluation.criteria.filter(
      ({ criterion, status }) => criterion.advisory !== true && status === "not-met",
    );
    expect(deciding.filter(({ status }) => status === "not-met")).toHaveLength(
      Math.min(3, unmet.length),
    );
  },
);
