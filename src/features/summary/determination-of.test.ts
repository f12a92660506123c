import { expect, test } from "vitest";
import { determinationSchema } from "#domain";
import { determinationOf } from "./determination-of.ts";
import { exampleCase, exampleNames } from "./example-case-for-test.ts";

const handedOff = {
  caseId: "example-case-0000000001",
  disposition: "referred-to-physician",
  reason: "",
  by: { id: "example-nurse-0000000001", name: "Example nurse", role: "nurse-reviewer" },
  at: "2026-03-04T15:00:00.000Z",
} as const;

test.each(exampleNames)("what is kept of %s is a determination that the store takes", (name) => {
  const determination = determinationOf(handedOff, exampleCase(name));
  expect(determinationSchema.safeParse(determination)).toMatchObject({ success: true });
});

test("what is kept says by which version, values and day the case was judged, and every status", () => {
  const assessment = exampleCase("13");
  const { basis, recordedBy, rationale } = determinationOf(handedOff, assessment);
  expect(recordedBy).toEqual(handedOff.by);
  expect(rationale).toBe("");
  expect(basis).toMatchObject({
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    sha256: assessment.evaluation.sha256,
    parameters: assessment.parameters,
    asOf: "2026-03-02",
    recommendation: "deny",
    codingQueries: ["code-query"],
    criteria: { "ladder.first-line-failed": "not-met", "conservative.cushion": "met" },
  });
  expect(basis).not.toHaveProperty("letter");
});

test("the letter is kept with a request for information", () => {
  const { basis } = determinationOf({ ...handedOff, letter: "Dear colleague," }, exampleCase("09"));
  expect(basis["letter"]).toBe("Dear colleague,");
});
