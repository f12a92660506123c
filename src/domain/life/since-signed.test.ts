import { describe, expect, test } from "vitest";
import { assessAnswers } from "../case/assess.ts";
import { noDecisionYet } from "../decision/decision.ts";
import { exampleNames, examplePhysician, referredExample } from "../decision/example-for-test.ts";
import { signedDecision } from "../decision/sign-decision.ts";
import { isChanged, sinceSigned } from "./since-signed.ts";

function signedCase(example: string) {
  const { record, assessment } = referredExample(example);
  const { determination } = signedDecision(
    record,
    assessment,
    { ...noDecisionYet, outcome: "approved" },
    { by: examplePhysician, at: "2026-03-05T10:00:00.000Z" },
  );
  return { record, assessment, determination: determination };
}

describe("the difference since a case was signed", () => {
  test.each(exampleNames)("%s: the same answers make none", (name) => {
    const { assessment, determination } = signedCase(name.slice(0, 2));
    const since = sinceSigned([determination], assessment.evaluation);
    expect(since).toEqual({ determination, criteria: [] });
    expect(since !== null && isChanged(since)).toBe(false);
  });

  test("a record that arrives shows in its criterion and in the recommendation", () => {
    const { assessment, determination, record } = signedCase("13");
    const arrived = assessAnswers(assessment.set, assessment.parameters, {
      ...record.answers,
      priorInterventions: [{ procedure: "ganglion-impar-injection", outcome: "failed" }],
      guideline: { patientRationale: "yes" },
    });
    const since = sinceSigned([determination], arrived.evaluation);
    expect(since?.recommendation).toEqual({ before: "deny", after: "request-information" });
    expect(
      since?.criteria.map(({ criterion, before, after }) => [criterion.id, before, after]),
    ).toEqual([
      ["ladder.first-line-failed", "not-met", "met"],
      ["guideline.reconciled", "not-met", "met"],
    ]);
  });

  test("compares with the last line that says what it rests on", () => {
    const first = signedCase("13");
    const later = { ...first.determination, id: "later-line-of-the-test-00", basis: {} };
    expect(
      sinceSigned([first.determination, later], first.assessment.evaluation)?.determination,
    ).toBe(first.determination);
    expect(sinceSigned([later], first.assessment.evaluation)).toBeNull();
    expect(sinceSigned([], first.assessment.evaluation)).toBeNull();
  });

  test("says by which set it was judged before, when that was another one", () => {
    const { assessment, determination } = signedCase("02");
    const older = {
      ...determination,
      basis: { ...determination.basis, criteriaSet: "sacrococcygeal-64999@0.9.0" },
    };
    expect(sinceSigned([older], assessment.evaluation)?.evaluatedWith).toBe(
      "sacrococcygeal-64999@0.9.0",
    );
  });
});
