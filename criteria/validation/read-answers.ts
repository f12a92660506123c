import { type Reader, readerOf } from "../engine/read-answer.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactDefinition, FactPath, FactTree } from "../model/fact.ts";
import { treeFrom } from "../model/fact-tree.ts";
import { answerProblems, type AnswerProblem } from "./answer-problems.ts";
import { inputLimitsOf } from "../sets/index.ts";
import { datesOutOfOrder } from "./date-order.ts";
import { answerSizeProblems } from "./size-issues.ts";
import { withoutHidden } from "./hidden-characters.ts";
import { type UnderstoodCode, withUnderstoodCodes } from "./understood-codes.ts";
import { valueAsTyped } from "./value-as-typed.ts";

/** An entry that cannot be read as an answer; it stays as typed and does not count. */
export type EntryProblem = {
  readonly fact: FactPath;
  /** Where in the form: the fact, or a field of one entry such as `imaging.studies.0.region`. */
  readonly path: string;
  /** What is allowed: "must be a number from 0 to 100". */
  readonly message: string;
  /** What the entry most likely says, to be entered in its place by one click. */
  readonly suggestion?: string;
};

export type ReadAnswers = {
  /** Only answers that are valid; an entry with a problem counts as unanswered, never as a value. */
  readonly facts: FactTree;
  readonly problems: readonly EntryProblem[];
  /** Diagnosis codes that were read with the dot they are written without. */
  readonly understood: readonly UnderstoodCode[];
};

/**
 * Reads what stands in a form, exactly as typed, as the facts of a case. `""` is unanswered; "6" in a
 * number question is 6; "6x" is a problem, not 6 and not 0. Unknown keys in `answers` are not read.
 */
export function readAnswers(set: CriteriaSet, answers: FactTree): ReadAnswers {
  const values = new Map<FactPath, unknown>();
  const problems: EntryProblem[] = [];
  const understood: UnderstoodCode[] = [];
  for (const { definition, read, readEntry } of questionsOf(set)) {
    const entry = readEntry(read(answers));
    understood.push(...entry.understood);
    problems.push(...entry.problems);
    const { value } = entry;
    if (value !== undefined && entry.problems.length === 0) values.set(definition.path, value);
  }
  const dates = set.dateOrders.flatMap(({ first, last }) => [first, last]);
  const dated = treeFrom(dates.map((path) => [path, values.get(path)]));
  for (const order of datesOutOfOrder(set, dated)) {
    const label = set.facts.find((one) => one.path === order.first)?.label ?? order.first;
    problems.push({
      fact: order.last,
      path: order.last,
      message: `must not be before “${label}”`,
    });
    values.delete(order.last);
  }
  return { facts: treeFrom(values), problems, understood };
}

type ReadEntry = {
  readonly value: unknown;
  readonly problems: readonly EntryProblem[];
  readonly understood: readonly UnderstoodCode[];
};

type QuestionRead = {
  readonly definition: FactDefinition;
  readonly read: Reader;
  readonly readEntry: (typed: unknown) => ReadEntry;
};

const questions = new WeakMap<CriteriaSet, readonly QuestionRead[]>();

function questionsOf(set: CriteriaSet): readonly QuestionRead[] {
  const known = questions.get(set);
  if (known !== undefined) return known;
  const made = set.facts.map((definition) => ({
    definition,
    read: readerOf(definition.path),
    readEntry: compileEntry(set, definition),
  }));
  questions.set(set, made);
  return made;
}

/** So many different entries of one question are kept with what they read as. */
const mostKept = 512;

/** Options and numbers come again and again, in one form and in many cases. Words may name a person: never kept. */
function compileEntry(set: CriteriaSet, definition: FactDefinition): QuestionRead["readEntry"] {
  const readOnce = (typed: unknown): ReadEntry => {
    const { value, understood } = withDots(definition, valueAsTyped(definition.answer, typed));
    return { value, understood, problems: problemsOf(set, definition, value, typed) };
  };
  const { kind } = definition.answer;
  if (kind !== "choice" && kind !== "number") return readOnce;
  const kept = new Map<unknown, ReadEntry>();
  return (typed) => {
    const known = kept.get(typed);
    if (known !== undefined) return known;
    const entry = readOnce(typed);
    if (entry.problems.length === 0 && kept.size < mostKept) kept.set(typed, entry);
    return entry;
  };
}

/** Only codes are ever read otherwise than typed. */
function withDots(definition: FactDefinition, value: unknown) {
  if (definition.answer.kind !== "codes" || value === undefined) return { value, understood: [] };
  const read = withUnderstoodCodes([definition], treeFrom([[definition.path, value]]));
  return { value: readerOf(definition.path)(read.facts), understood: read.understood };
}

function problemsOf(
  set: CriteriaSet,
  definition: FactDefinition,
  value: unknown,
  typed: unknown,
): readonly EntryProblem[] {
  const tooMuch: readonly AnswerProblem[] = answerSizeProblems(
    inputLimitsOf(set),
    definition,
    value,
  );
  const problems = tooMuch.length > 0 ? tooMuch : answerProblems(definition, value);
  return problems.map(({ path, message, formMessage, suggestion }) => ({
    fact: definition.path,
    path: [definition.path, ...path.map(String)].join("."),
    message: formMessage ?? message.replace(/, or "not-documented"$/, ""),
    ...(suggestion === undefined
      ? {}
      : {
          // Codes are typed on one line, which is what a click puts right.
          suggestion:
            definition.answer.kind === "codes" && typeof typed === "string"
              ? withoutHidden(typed)
              : suggestion,
        }),
  }));
}
