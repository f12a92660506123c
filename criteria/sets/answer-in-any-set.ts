import { answerInWords as answerOfQuestion } from "../model/answer-in-words.ts";
import type { FactDefinition, FactPath } from "../model/fact.ts";
import { currentSets } from "./index.ts";

/**
 * An answer as a person reads it. An option of another set, which stays stored when a case changes its criteria, is
 * called by its label there: nobody is shown an id.
 */
export function answerInWords(
  definition: Pick<FactDefinition, "answer"> & { readonly path?: FactPath },
  answer: unknown,
): string {
  return answerOfQuestion(definition, answer, (value) =>
    definition.path === undefined ? String(value) : labelInAnySet(definition.path, value),
  );
}

/** What the sets call a value at a path; the value itself where none has it. */
function labelInAnySet(path: FactPath, value: unknown): string {
  for (const { facts } of currentSets) {
    const kind = facts.find((fact) => fact.path === path)?.answer;
    if (kind?.kind !== "choice" && kind?.kind !== "many") continue;
    const option = kind.options.find((candidate) => candidate.value === value);
    if (option !== undefined) return option.label;
  }
  return String(value);
}
