import { answerState, type FactDefinition, readerOf } from "#criteria";
import type { Assessment } from "./assess.ts";

/** Whether a question only adds to the record: it is folded away, and nothing misses its answer. */
export function isSupplementary(fact: FactDefinition): boolean {
  return fact.isSupplementary === true;
}

/** Whether the answer that a question depends on lets it be asked; one that is answered is shown all the same. */
export function isAskedHere(fact: FactDefinition, assessment: Assessment): boolean {
  const { onlyWhen } = fact;
  if (onlyWhen === undefined || isAnswered(fact, assessment)) return true;
  const answer = readerOf(onlyWhen.fact)(assessment.facts);
  return onlyWhen.in.some((value) => value === answer);
}

/**
 * Whether a question stands in the open: its answer can matter, the reader wants it as context, or it
 * is about the request itself, which is read before anybody knows what will matter.
 */
export function isAsked(fact: FactDefinition, assessment: Assessment): boolean {
  if (isSupplementary(fact)) return false;
  return (
    canMatter(fact, assessment) ||
    assessment.set.neverChanged.some((prefix) => fact.path.startsWith(prefix))
  );
}

/** Whether an answer can change a result, or is context that the reader wants. */
export function canMatter(fact: FactDefinition, { matter }: Assessment): boolean {
  return fact.contextOnly === true || matter.has(fact.path);
}

/** The questions in the open that nobody has answered, in the order of the form. */
export function openQuestions(assessment: Assessment): readonly FactDefinition[] {
  return assessment.set.facts.filter(
    (fact) =>
      isAsked(fact, assessment) && isNeeded(fact, assessment) && !isAnswered(fact, assessment),
  );
}

/** A stated span is only asked for while the dates, which outrank it, are not both there. */
export function isNeeded(fact: FactDefinition, assessment: Assessment): boolean {
  const { set, facts } = assessment;
  if (!canMatter(fact, assessment)) return false;
  return !Object.values(set.derived).some(
    (derived) =>
      derived.derived === "weeks-between" &&
      derived.otherwise === fact.path &&
      [derived.from, derived.to].every((path) => answerState(readerOf(path)(facts)) === "value"),
  );
}

/** Whether a question has an answer, be it "not documented". */
export function isAnswered(fact: FactDefinition, { facts }: Assessment): boolean {
  return answerState(readerOf(fact.path)(facts)) !== "unanswered";
}
