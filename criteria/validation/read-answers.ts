import { readerOf } from "../engine/read-answer.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactDefinition, FactPath, FactTree } from "../model/fact.ts";
import { treeFrom } from "../model/fact-tree.ts";
import { answerProblems } from "./answer-problems.ts";
import { inputLimitsOf } from "../sets/index.ts";
import { datesOutOfOrder } from "./date-order.ts";
import { answerSizeProblems } from "./size-issues.ts";
import { valueAsTyped } from "./value-as-typed.ts";

/** An entry that cannot be read as an answer; it stays as typed and does not count. */
export type EntryProblem = {
  readonly fact: FactPath;
  /** Where in the form: the fact, or a field of one entry such as `imaging.studies.0.region`. */
  readonly path: string;
  /** What is allowed: "must be a number from 0 to 100". */
  readonly message: string;
};

export type ReadAnswers = {
  /** Only answers that are valid; an entry with a problem counts as unanswered, never as a value. */
  readonly facts: FactTree;
  readonly problems: readonly EntryProblem[];
};

/**
 * Reads what stands in a form, exactly as typed, as the facts of a case. `""` is unanswered; "6" in a
 * number question is 6; "6x" is a problem, not 6 and not 0. Unknown keys in `answers` are not read.
 */
export function readAnswers(set: CriteriaSet, answers: FactTree): ReadAnswers {
  const values = new Map<FactPath, unknown>();
  const problems: EntryProblem[] = [];
  for (const definition of set.facts) {
    const value = valueAsTyped(definition.answer, readerOf(definition.path)(answers));
    const found = problemsOf(set, definition, value);
    problems.push(...found);
    if (value !== undefined && found.length === 0) values.set(definition.path, value);
  }
  for (const order of datesOutOfOrder(set, treeFrom(values))) {
    const label = set.facts.find((one) => one.path === order.first)?.label ?? order.first;
    problems.push({
      fact: order.last,
      path: order.last,
      message: `must not be before “${label}”`,
    });
    values.delete(order.last);
  }
  return { facts: treeFrom(values), problems };
}

function problemsOf(
  set: CriteriaSet,
  definition: FactDefinition,
  value: unknown,
): readonly EntryProblem[] {
  const tooMuch = answerSizeProblems(inputLimitsOf(set), definition, value);
  const problems = tooMuch.length > 0 ? tooMuch : answerProblems(definition, value);
  return problems.map((problem) => ({
    fact: definition.path,
    path: [definition.path, ...problem.path.map(String)].join("."),
    message: problem.message.replace(/, or "not-documented"$/, ""),
  }));
}
