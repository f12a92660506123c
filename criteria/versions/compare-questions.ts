import type { CriteriaSet } from "../model/criteria-set.ts";
import type { AnswerKind, FactDefinition } from "../model/fact.ts";

/** What one version asks or takes as an answer and the other does not. */
export type QuestionChange = {
  /** A fact's path; `list[].field` for a field of entries. */
  readonly fact: string;
  readonly change: "asked" | "no longer asked" | "other answers";
  /** Options that only the second version has, and options that only the first has. */
  readonly newAnswers: readonly string[];
  readonly goneAnswers: readonly string[];
};

/**
 * The questions and options in which two versions differ. A case with an option of one version only can't be read
 * under the other, so a comparison over every possible case is about the answers that both take.
 */
export function compareQuestions(
  before: CriteriaSet,
  after: CriteriaSet,
): readonly QuestionChange[] {
  const old = new Map(before.facts.flatMap(optionsIn));
  const fresh = new Map(after.facts.flatMap(optionsIn));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap(
    (fact): readonly QuestionChange[] => {
      const was = old.get(fact);
      const is = fresh.get(fact);
      if (was === undefined || is === undefined) {
        const change = was === undefined ? "asked" : "no longer asked";
        return [{ fact, change, newAnswers: [], goneAnswers: [] }];
      }
      const newAnswers = is.filter((option) => !was.includes(option));
      const goneAnswers = was.filter((option) => !is.includes(option));
      return newAnswers.length + goneAnswers.length === 0
        ? []
        : [{ fact, change: "other answers", newAnswers, goneAnswers }];
    },
  );
}

function optionsIn({
  path,
  answer,
}: FactDefinition): readonly (readonly [string, readonly string[]])[] {
  const fields = answer.kind === "entries" ? answer.fields : [];
  return [
    [path, optionsOf(answer)],
    ...fields.map((field) => [`${path}[].${field.name}`, optionsOf(field.answer)] as const),
  ];
}

function optionsOf(answer: AnswerKind): readonly string[] {
  return answer.kind === "choice" || answer.kind === "many"
    ? answer.options.map(({ value }) => value)
    : [];
}
