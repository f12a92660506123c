import { type CaseRecord, sameJson, sourcesOf, stateWords } from "#domain";
import { type CriteriaSet, readerOf } from "#criteria";

/**
 * What differs between two versions of a case, one line each, as far as a decision rests on it; the
 * decision that is being prepared is left out. Empty when nothing differs.
 */
export function changesInWords(
  { facts }: Pick<CriteriaSet, "facts">,
  before: CaseRecord,
  after: CaseRecord,
): readonly string[] {
  const isOther = (part: keyof CaseRecord) => !sameJson(before[part], after[part]);
  const answers = facts.filter(({ path }) => {
    const read = readerOf(path);
    return !sameJson(read(before.answers), read(after.answers));
  });
  const sources = facts.filter(
    ({ path }) => !sameJson(sourcesOf(before, path), sourcesOf(after, path)),
  );
  const notes = facts.filter(
    ({ path }) => before.answerNotes?.[path] !== after.answerNotes?.[path],
  );
  return [
    ...(isOther("state") ? [`The case is now: ${stateWords[after.state]}`] : []),
    ...(isOther("assignee") ? [assigneeInWords(after)] : []),
    ...answers.map((fact) => `Answer: ${fact.label}`),
    ...sources.map((fact) => `Source of the answer: ${fact.label}`),
    ...notes.map((fact) => `Note to the answer: ${fact.label}`),
    ...otherParts.filter(({ part }) => isOther(part)).map(({ words }) => words),
  ];
}

function assigneeInWords({ assignee }: CaseRecord): string {
  return assignee === undefined ? "The case is now unassigned" : `The case is now with ${assignee}`;
}

const otherParts = [
  { part: "clockEvents", words: "Clock events changed" },
  { part: "dataConfirmations", words: "A data warning was confirmed" },
  { part: "proposalActions", words: "Passages of the record were confirmed or set aside" },
  { part: "notes", words: "The nurse’s note" },
  { part: "member", words: "About the member" },
  { part: "request", words: "About the request" },
  { part: "parameters", words: "The plan’s values" },
  { part: "criteriaSet", words: "The criteria used" },
  { part: "outcome", words: "What was decided" },
] as const satisfies readonly { readonly part: keyof CaseRecord; readonly words: string }[];
