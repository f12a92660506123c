import { type FactTree, readerOf } from "#criteria";
import type { AskedWhen, DecidingAnswers } from "./asked-when.ts";

/** Whether a question is asked while the others have these answers; the same as its item's `enableWhen` says. */
export function isAskedWith(when: AskedWhen | undefined, facts: FactTree): boolean {
  if (when === undefined) return true;
  return isGiven(when.answers, facts) === (when.kind === "only-with");
}

function isGiven({ question, values }: DecidingAnswers, facts: FactTree): boolean {
  const answer = readerOf(question.path)(facts);
  return typeof answer === "string" && values.includes(answer);
}
