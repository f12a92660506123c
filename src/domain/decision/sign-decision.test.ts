import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notDocumented } from "#criteria";
import { agreedWithRest, askedAsMissing, askedOneByOne, withView } from "./asked-criteria.ts";
import { type DecisionDraft, decisionDraftSchema, noDecisionYet } from "./decision.ts";
import { nothingFurther } from "./circumstances.ts";
import { exampleNames, examplePhysician, referredExample } from "./example-for-test.ts";
import { frozenBasisOf } from "./frozen-basis.ts";
import { signedDecision } from "./sign-decision.ts";
import { caseRecordSchema } from "../case/case-record.ts";
import { determinationSchema } from "../case/determination.ts";

const at = "2026-03-05T10:00:00.000Z";
const signing = { by: examplePhysician, at };
const anyExample = fc.constantFrom(...exampleNames.map((name) => name.slice(0, 2)));
const anyOutcome = fc.constantFrom(
  "approved" as const,
  "partially-approved" as const,
  "adverse" as const,
);

describe("a draft", () => {
  test("is never filled in beforehand", () => {
    expect(decisionDraftSchema.parse(noDecisionYet)).toEqual(noDecisionYet);
    const { circumstances, ...rest } = noDecisionYet;
    for (const part of [...Object.values(circumstances), ...Object.values(rest)].filter(
      (part) => typeof part !== "object",
    )) {
      expect(part).toBe("");
    }
    expect(noDecisionYet.outcome).toBeUndefined();
    for (const list of ["views", "peerToPeer", "opened", "reliedOn"] as const) {
      expect(noDecisionYet[list]).toEqual([]);
    }
  });

  test("agreement with the rest speaks of no criterion that is judged by itself or is missing paper", () => {
    fc.assert(
      fc.property(anyExample, (example) => {
        const { evaluation } = referredExample(example).assessment;
        const agreed = agreedWithRest(noDecisionYet, evaluation).views.map(
          (view) => view.criterion,
        );
        for (const { criterion } of [...askedOneByOne(evaluation), ...askedAsMissing(evaluation)]) {
          expect(agreed).not.toContain(criterion.id);
        }
      }),
    );
  });
});

describe("a signed decision", () => {
  test("freezes the evaluation, the answers and the draft of its moment", () => {
    fc.assert(
      fc.property(anyExample, anyOutcome, fc.string(), (example, outcome, rationale) => {
        const { record, assessment } = referredExample(example);
        const draft = {
          ...agreedWithRest(noDecisionYet, assessment.evaluation),
          outcome,
          rationale,
        };
        const signed = signedDecision(
          { ...record, decisionDraft: draft },
          assessment,
          draft,
          signing,
        );
        const { evaluation } = assessment;
        const determination = determinationSchema.parse(signed.determination);
        expect(caseRecordSchema.parse(signed.record)).toMatchObject({ state: outcome, outcome });
        expect(signed.record.decisionDraft).toBeUndefined();
        expect(signed.record.clockEvents?.at(-1)).toMatchObject({ kind: "decided", at });
        expect(determination.basis["criteriaSet"]).toBe(evaluation.criteriaSet);
        expect(determination.basis["sha256"]).toBe(evaluation.sha256);
        expect(determination.basis["parameters"]).toEqual(evaluation.parameters);
        expect(determination.basis["recommendation"]).toBe(evaluation.recommendation);
        expect(determination.basis["answers"]).toEqual(record.answers);
        expect(determination.basis["pitfalls"]).toEqual(evaluation.pitfalls.map(({ id }) => id));
        expect(
          frozenBasisOf(determination)?.judgement.map((one) => [one.criterion, one.status]),
        ).toEqual(evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]));
        expect(determination.rationale).toBe(rationale);
        expect(determination.decision).toMatchObject({ views: draft.views, rationale, outcome });
      }),
      { numRuns: 60 },
    );
  });

  test("names the unmet criteria it rests on, and where the physician found against the tool", () => {
    const { record, assessment } = referredExample("13");
    const [ladder, guideline] = askedOneByOne(assessment.evaluation);
    const met = assessment.evaluation.criteria.find(({ status }) => status === "met");
    if (ladder === undefined || guideline === undefined || met === undefined) {
      throw new Error("the example is another one");
    }
    const draft = [
      [ladder, true],
      [guideline, false],
      [met, false],
    ].reduce<DecisionDraft>(
      (sum, [result, agrees]) =>
        typeof result === "object" && typeof agrees === "boolean"
          ? withView(sum, result, { agrees, reason: "So." })
          : sum,
      noDecisionYet,
    );
    const { decision } = signedDecision(
      record,
      assessment,
      { ...draft, outcome: "adverse" },
      signing,
    ).determination;
    expect(decision?.reliedOn).toEqual([met.criterion.id, ladder.criterion.id]);
    expect(decision?.agreesWithRecommendation).toBe(true);
  });

  test("never rests on missing paper by itself, whatever the physician says of its status", () => {
    fc.assert(
      fc.property(
        anyExample,
        anyOutcome,
        fc.infiniteStream(fc.boolean()),
        (example, outcome, says) => {
          const { record, assessment } = referredExample(example);
          const { criteria } = assessment.evaluation;
          const draft = criteria.reduce<DecisionDraft>(
            (sum, result) =>
              withView(sum, result, { agrees: says.next().value === true, reason: "So." }),
            noDecisionYet,
          );
          const { decision } = signedDecision(
            record,
            assessment,
            { ...draft, outcome },
            signing,
          ).determination;
          const silent = criteria
            .filter(({ status }) => status === "not-documented" || status === "unanswered")
            .map(({ criterion }) => criterion.id);
          for (const id of silent) expect(decision?.reliedOn).not.toContain(id);
          for (const id of silent) {
            const picked = {
              ...draft,
              outcome,
              reliedOn: [id],
              reliedReasons: [{ criterion: id, reason: "It is not there, as she says." }],
            };
            const signed = signedDecision(record, assessment, picked, signing).determination
              .decision;
            const isAdvisory = criteria.some(
              ({ criterion }) => criterion.id === id && criterion.advisory === true,
            );
            const counts = outcome !== "approved" && !isAdvisory;
            expect(signed?.reliedOn.includes(id)).toBe(counts);
            expect(signed?.reliedReasons).toEqual(counts ? picked.reliedReasons : undefined);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("does not claim circumstances where the record holds nothing of any", () => {
    const { record, assessment } = referredExample("13");
    const meaning = (access: string) =>
      signedDecision(
        record,
        assessment,
        {
          ...noDecisionYet,
          outcome: "adverse",
          circumstances: {
            access,
            comorbidity: notDocumented,
            priorResponse: notDocumented,
            clinicianRationale: notDocumented,
          },
        },
        signing,
      ).determination.decision?.meaning;
    expect(meaning(notDocumented)).toContain("considered. The record documents nothing about");
    expect(meaning(notDocumented)).not.toContain("based on this member’s individual circumstances");
    expect(meaning(nothingFurther)).toBe(
      "I decide against this request. This member’s individual circumstances were considered. What the review documents about access to care was considered, with nothing further to add. The record documents nothing about other conditions, response to earlier treatment, or the treating clinician’s reasons. The judgment and its reasons are mine.",
    );
    expect(meaning("She lives far away.")).toContain(
      "based on this member’s individual circumstances",
    );
  });

  test("keeps agreement with a hidden recommendation for audit", () => {
    const { record, assessment } = referredExample("13");
    const inTexas = { ...record, request: { ...record.request, jurisdiction: "TX" } };
    const { determination } = signedDecision(
      inTexas,
      assessment,
      { ...noDecisionYet, outcome: "approved" },
      signing,
    );
    expect(determination.decision).toMatchObject({
      advisoryMode: "documentation-only",
      agreesWithRecommendation: false,
    });
    expect(determination.basis["recommendation"]).toBe("deny");
  });
});
