import {
  answerState,
  type FactDefinition,
  type FactPath,
  type FoundWarning,
  readerOf,
} from "#criteria";
import type { Assessment } from "#domain";

/** Something about answers that do not go together, to be read beside one of them. */
export type AnswerNote = {
  readonly id: string;
  /** `dispute`: the answers cannot all be right. `remark`: they can, but one of them does not count for much. */
  readonly kind: "dispute" | "remark";
  readonly message: string;
  readonly whatToDo?: string;
  readonly facts: readonly FactPath[];
  /** View status a warning of the data, with what a confirmation of it holds. */
  readonly warning?: FoundWarning;
};

/**
 * The pitfalls that are about how answers fit together rather than about the care that was given. A
 * published criteria set cannot be changed, so this is said here and not in its data; a pitfall with
 * another id is shown in the panel only.
 */
const besideAnswers: Readonly<Record<string, AnswerNote["kind"]>> = {
  "pain-scores-conflict": "dispute",
  "si-target-under-coccyx-diagnosis": "remark",
  "sessions-without-span": "remark",
  "block-without-relief": "remark",
  "exam-finding-as-imaging": "remark",
  "wrong-region-imaging": "remark",
};

/** What is to be said beside answers, in the order of the set. Every question asks; it is worked out once. */
export function answerNotes({ evaluation, warnings }: Assessment): readonly AnswerNote[] {
  const known = notesOf.get(warnings);
  if (known !== undefined) return known;
  const notes: readonly AnswerNote[] = [
    ...warnings.map((warning) => ({
      id: warning.id,
      kind: "dispute" as const,
      message: warning.message,
      facts: warning.facts,
      warning,
    })),
    ...evaluation.pitfalls.flatMap(({ id, title, whatToDo, facts }) => {
      const kind = besideAnswers[id];
      return kind === undefined ? [] : [{ id, kind, message: title, whatToDo, facts }];
    }),
  ];
  notesOf.set(warnings, notes);
  return notes;
}

const notesOf = new WeakMap<Assessment["warnings"], readonly AnswerNote[]>();

/** Whether an answer is part of a dispute: a step with such a question needs attention. */
export function isDisputed(fact: FactDefinition, assessment: Assessment): boolean {
  return (
    assessment.problems.some((problem) => problem.fact === fact.path) ||
    answerNotes(assessment).some(
      ({ kind, facts }) => kind === "dispute" && facts.includes(fact.path),
    )
  );
}

/** The notes that stand beside a question: each of them once in a step, at the last answer concerned. */
export function notesBeside(fact: FactDefinition, assessment: Assessment): readonly AnswerNote[] {
  return answerNotes(assessment).filter(
    (note) => placeInStep(note, fact.step, assessment) === fact.path,
  );
}

/** The notes of a step, wherever in it they stand. */
export function notesInStep(step: string, assessment: Assessment): readonly AnswerNote[] {
  return answerNotes(assessment).filter(
    (note) => placeInStep(note, step, assessment) !== undefined,
  );
}

/** The other answers of a note, to be compared with the one it stands beside. */
export function othersOf(
  { facts }: AnswerNote,
  beside: FactPath,
  { set, facts: answers }: Assessment,
): readonly FactDefinition[] {
  return set.facts.filter(
    ({ path }) => path !== beside && facts.includes(path) && isAnswered(path, answers),
  );
}

function placeInStep(
  note: AnswerNote,
  step: string,
  { set, facts }: Assessment,
): FactPath | undefined {
  return set.facts.findLast(
    (fact) => fact.step === step && note.facts.includes(fact.path) && isAnswered(fact.path, facts),
  )?.path;
}

function isAnswered(path: FactPath, answers: Assessment["facts"]): boolean {
  return answerState(readerOf(path)(answers)) !== "unanswered";
}
