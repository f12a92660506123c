import type { FactDefinition, FactPath } from "#criteria";
import { type Assessment, isAnswered, isAsked, isNeeded, openQuestions } from "#domain";
import type { StepState } from "#ui";
import { isDisputed } from "./answer-notes.ts";

/** The page after the last step, where every answer is read once more. */
export const checkStepId = "check";

export type StepProgress = {
  readonly id: string;
  readonly title: string;
  readonly state: StepState;
  readonly answered: number;
  readonly asked: number;
};

/** Every step of the set and the check page, in order. */
export function stepProgress(assessment: Assessment): readonly StepProgress[] {
  const steps = assessment.set.steps.map((step) => {
    const inStep = assessment.set.facts.filter((fact) => fact.step === step.id);
    const asked = inStep.filter(
      (fact) =>
        isAsked(fact, assessment) && (isNeeded(fact, assessment) || isAnswered(fact, assessment)),
    );
    const answered = asked.filter((fact) => isAnswered(fact, assessment)).length;
    const state: StepState = inStep.some((fact) => isDisputed(fact, assessment))
      ? "conflict"
      : answered === asked.length
        ? "complete"
        : answered === 0
          ? "untouched"
          : "incomplete";
    return { id: step.id, title: step.title, state, answered, asked: asked.length };
  });
  const isAllDone = steps.every((step) => step.state === "complete");
  return [
    ...steps,
    {
      id: checkStepId,
      title: "Check answers",
      state: isAllDone ? "complete" : "untouched",
      answered: 0,
      asked: 0,
    },
  ];
}

/** The next open question after a place in the form, from the beginning again after the last. */
export function nextOpenQuestion(
  assessment: Assessment,
  after: { readonly step: string; readonly question?: FactPath | undefined },
): FactDefinition | undefined {
  const { facts, steps } = assessment.set;
  const open = openQuestions(assessment);
  const stepAt = steps.findIndex((step) => step.id === after.step);
  const questionAt = facts.findIndex((fact) => fact.path === after.question);
  const later = open.find((fact) =>
    questionAt >= 0
      ? facts.indexOf(fact) > questionAt
      : stepAt >= 0 && steps.findIndex((step) => step.id === fact.step) >= stepAt,
  );
  return later ?? open.find((fact) => fact.path !== after.question) ?? open[0];
}
