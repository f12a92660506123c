import { answerState } from "#criteria";
import type { PainScore, PainStage } from "./course.ts";
import { type CaseFacts, numberOf } from "./read-facts.ts";

/** Pain scores in the order of care: before treatment, before and after each drug, now. */
export function painStagesOf(facts: CaseFacts): readonly PainStage[] {
  const trials = facts.entriesAt("conservative.medication.trials") ?? [];
  return [
    {
      label: "Before",
      scores: [scoreAt(facts, "presentation.painBaseline", "before treatment")],
    },
    ...trials
      .filter(({ painBefore, painAfter }) => painBefore !== undefined || painAfter !== undefined)
      .map(({ drug, painBefore, painAfter }): PainStage => {
        const name = typeof drug === "string" && drug !== "" ? drug : "drug not named";
        return {
          label: name,
          scores: [score(`before ${name}`, painBefore), score(`after ${name}`, painAfter)],
        };
      }),
    { label: "Now", scores: [scoreAt(facts, "presentation.painCurrent", "now")] },
  ];
}

function scoreAt(facts: CaseFacts, path: string, label: string): PainScore {
  const value = facts.numberAt(path);
  return { label, state: facts.stateOf(path), ...(value === undefined ? {} : { score: value }) };
}

function score(label: string, answer: unknown): PainScore {
  const value = numberOf(answer);
  return { label, state: answerState(answer), ...(value === undefined ? {} : { score: value }) };
}
