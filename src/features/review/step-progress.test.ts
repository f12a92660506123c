import { describe, expect, test } from "vitest";
import { currentSet, defaultParameters, type FactTree } from "#criteria";
import { assessAnswers, isAsked, openQuestions } from "#domain";
import { nextOpenQuestion, stepProgress } from "./step-progress.ts";

const set = currentSet("sacrococcygeal-64999");
const assess = (answers: FactTree) => assessAnswers(set, defaultParameters(set), answers);
const stateOf = (step: string, answers: FactTree) =>
  stepProgress(assess(answers)).find(({ id }) => id === step)?.state;

const siJointRequest = { request: { procedure: "si-joint-injection" } };
const therapy = (answers: FactTree) => ({ conservative: { physicalTherapy: answers } });

describe("the state of a step", () => {
  test("is untouched, in progress and complete as its questions are answered", () => {
    expect(stateOf("history", {})).toBe("untouched");
    expect(stateOf("history", { guideline: { patientRationale: "no" } })).toBe("incomplete");
    expect(
      stateOf("history", {
        guideline: { patientRationale: "not-documented" },
        priorInterventions: [],
      }),
    ).toBe("complete");
  });

  test("does not wait for questions that cannot matter", () => {
    const rationale = { guideline: { patientRationale: "yes" } };
    expect(stateOf("history", { ...siJointRequest, ...rationale })).toBe("complete");
    expect(stateOf("history", rationale)).toBe("incomplete");
  });

  test("needs attention while an entry can’t be read or dates disagree", () => {
    expect(stateOf("conservative", therapy({ sessions: "2.5" }))).toBe("conflict");
    expect(
      stateOf("conservative", therapy({ firstSession: "2026-02-01", lastSession: "2026-01-01" })),
    ).toBe("conflict");
    expect(
      stateOf("conservative", {
        ...therapy({ lastSession: "2026-04-01" }),
        request: { receivedAt: "2026-03-02T09:00:00-06:00" },
      }),
    ).toBe("conflict");
  });
});

describe("open questions", () => {
  test("about the request stay in view, and are not asked for when they cannot matter", () => {
    const description = set.facts.find(({ path }) => path === "request.procedureDescription");
    if (description === undefined) throw new Error("the set does not ask for a description");
    const assessment = assess(siJointRequest);
    expect(isAsked(description, assessment)).toBe(true);
    expect(openQuestions(assessment)).not.toContain(description);
    expect(openQuestions(assess({ request: { procedure: "other" } }))).toContain(description);
  });

  test("leave out the stated weeks once both dates are there", () => {
    const weeks = "conservative.physicalTherapy.weeks";
    const open = (answers: FactTree) => openQuestions(assess(answers)).map(({ path }) => path);
    expect(open({})).toContain(weeks);
    expect(open(therapy({ firstSession: "2026-01-01" }))).toContain(weeks);
    expect(open(therapy({ firstSession: "2026-01-01", lastSession: "2026-02-01" }))).not.toContain(
      weeks,
    );
  });

  test("follow the place of the reader and begin again after the last", () => {
    const next = (step: string, question?: string) =>
      nextOpenQuestion(assess({}), { step, question })?.path;
    expect(next("request")).toBe("request.procedure");
    expect(next("request", "request.procedure")).toBe("request.procedureDescription");
    expect(next("conservative", "conservative.outcome")).toBe("imaging.dynamicStanding");
    expect(next("imaging")).toBe("imaging.dynamicStanding");
    expect(next("check")).toBe("request.procedure");
    expect(next("history", "guideline.patientRationale")).toBe("request.procedure");
  });
});
