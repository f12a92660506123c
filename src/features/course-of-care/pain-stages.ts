import { answerState, type CourseScore } from "#criteria";
import type { PainScore, PainStage } from "./course.ts";
import { type CaseFacts, numberOf } from "./read-facts.ts";

/** The scores of one part of care, in its order: one answer, or a stage for each row of a list. */
export function painStagesOf(data: CourseScore, facts: CaseFacts): readonly PainStage[] {
  if (data.score === "answer") {
    const value = facts.numberAt(data.fact);
    const score = { label: data.label, state: facts.stateOf(data.fact) };
    return [
      {
        label: data.title,
        scores: [{ ...score, ...(value === undefined ? {} : { score: value }) }],
      },
    ];
  }
  const { list, before, after, unnamed } = data;
  return (facts.entriesAt(list) ?? [])
    .filter((row) => row[before] !== undefined || row[after] !== undefined)
    .map((row): PainStage => {
      const entered = row[data.name];
      const name = typeof entered === "string" && entered !== "" ? entered : unnamed;
      return {
        label: name,
        scores: [scoreOf(`before ${name}`, row[before]), scoreOf(`after ${name}`, row[after])],
      };
    });
}

function scoreOf(label: string, answer: unknown): PainScore {
  const value = numberOf(answer);
  return { label, state: answerState(answer), ...(value === undefined ? {} : { score: value }) };
}
