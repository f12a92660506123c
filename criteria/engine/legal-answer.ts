import type { CriteriaSet } from "../model/criteria-set.ts";
import { type AnswerKind, type FactPath, notDocumented } from "../model/fact.ts";
import { oneOf } from "./one-of.ts";
import type { Reader } from "./read-answer.ts";

/**
 * A reader to which an answer that its question does not allow reads as unanswered. Validated cases hold
 * none; should one come all the same, being there must not count as an answer (P2: fail towards asking).
 * For where any value counts, and for numbers: elsewhere a rule names the answers that it takes.
 */
export function legalReader<Source>(
  set: CriteriaSet,
  path: FactPath,
  read: Reader<Source>,
): Reader<Source> {
  const definition = set.facts.find((fact) => fact.path === path);
  if (definition === undefined) return read;
  const isLegal = legality(definition.answer);
  return (source) => {
    const answer = read(source);
    if (answer === undefined || answer === notDocumented) return answer;
    return isLegal(answer) ? answer : undefined;
  };
}

/** Whether an answer is one that its question or field allows. */
/** Whether an answer is one that a question or a field of an entry allows. */
export function legality(kind: AnswerKind): (answer: unknown) => boolean {
  switch (kind.kind) {
    case "choice":
      return oneOf(kind.options.map(({ value }) => value));
    case "many": {
      const isOption = oneOf(kind.options.map(({ value }) => value));
      return (answer) => Array.isArray(answer) && answer.every(isOption);
    }
    case "number": {
      const max = kind.max ?? Number.MAX_VALUE;
      return (answer) => typeof answer === "number" && answer >= 0 && answer <= max;
    }
    case "codes":
    case "entries":
      return Array.isArray;
    case "date":
    case "partial-date":
    case "instant":
    case "text":
    case "exactly":
      return (answer) => typeof answer === "string";
  }
}
