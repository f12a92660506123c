import {
  type AnswerKind,
  type CriteriaSet,
  type EntryProblem,
  partialDateInWords,
} from "#criteria";
import { dayInWords } from "#domain";

/** A problem with the name of its question: "Relief from the block must be a number from 0 to 100". */
export function problemInWords(set: CriteriaSet, problem: EntryProblem): string {
  const fact = set.facts.find(({ path }) => path === problem.fact);
  if (fact === undefined) return `${problem.fact} ${problem.message}`;
  const [index, name] = problem.path.slice(fact.path.length + 1).split(".");
  const field =
    fact.answer.kind === "entries"
      ? fact.answer.fields.find((one) => one.name === name)
      : undefined;
  if (fact.answer.kind !== "entries" || field === undefined) {
    return `${fact.label} ${problem.message}`;
  }
  return `${fact.answer.entryLabel} ${String(Number(index) + 1)}: ${field.label} ${problem.message}`;
}

/** What was likely meant, as a person reads it: "Oct 20, 2025", "12", "Coccygectomy, total". */
export function suggestionInWords(kind: AnswerKind, suggestion: string): string {
  if (kind.kind === "choice" || kind.kind === "many") {
    return kind.options.find(({ value }) => value === suggestion)?.label ?? suggestion;
  }
  if (kind.kind === "partial-date") return partialDateInWords(suggestion);
  return kind.kind === "date" || kind.kind === "instant" ? dayInWords(suggestion) : suggestion;
}
