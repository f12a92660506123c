import type { AnswerKind } from "../model/fact.ts";
import type { AnswerProblem } from "./answer-problems.ts";
import { hiddenCharacter, withoutHidden } from "./hidden-characters.ts";
import { likelyDate, likelyInstant } from "./likely-date.ts";
import { partialDateAsTyped } from "./partial-date-as-typed.ts";
import { numberAsTyped } from "./value-as-typed.ts";

/**
 * The problems of an answer, each with the invisible or look-alike character that its entry contains and
 * with what the entry most likely says. `isLegal` tells whether a suggestion would be accepted.
 */
export function withHints(
  kind: AnswerKind,
  answer: unknown,
  problems: readonly AnswerProblem[],
  isLegal: (value: unknown) => boolean,
): readonly AnswerProblem[] {
  if (kind.kind === "text" || kind.kind === "entries" || problems.length === 0) return problems;
  return problems.map((problem) => {
    const entry = entryAt(answer, problem.path);
    if (entry === undefined) return problem;
    const suggestion = suggestionOf(kind, entry, isLegal);
    return {
      ...problem,
      message: withHidden(problem.message, entry),
      ...(problem.formMessage === undefined
        ? {}
        : { formMessage: withHidden(problem.formMessage, entry) }),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
}

function entryAt(answer: unknown, path: AnswerProblem["path"]): string | undefined {
  const [index] = path;
  const items: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const entry = typeof index === "number" ? items[index] : answer;
  return typeof entry === "string" ? entry : undefined;
}

/** "contains a zero-width space (U+200B), which cannot be seen; must be a whole number, 0 or more". */
function withHidden(message: string, entry: string): string {
  const found = hiddenCharacter(entry);
  if (found === undefined) return message;
  const what = found.isInvisible ? ", which cannot be seen" : "";
  return `contains a ${found.words}${what}; ${message}`;
}

function suggestionOf(
  kind: AnswerKind,
  entry: string,
  isLegal: (value: unknown) => boolean,
): string | undefined {
  const plain = withoutHidden(entry);
  const isHidden = plain !== entry.trim() || hiddenCharacter(entry) !== undefined;
  switch (kind.kind) {
    case "date":
      return isHidden && isLegal(plain) ? plain : likelyDate(plain);
    case "partial-date": {
      const likely =
        isHidden && isLegal(plain) ? plain : (partialDateAsTyped(plain) ?? likelyDate(plain));
      return likely !== undefined && isLegal(likely) ? likely : undefined;
    }
    case "instant": {
      const likely = isHidden && isLegal(plain) ? plain : likelyInstant(plain);
      return likely !== undefined && isLegal(likely) ? likely : undefined;
    }
    case "number": {
      const number = numberAsTyped(plain, kind.unit);
      return isHidden && typeof number === "number" && isLegal(number) ? String(number) : undefined;
    }
    case "codes":
      return isHidden && isLegal([plain.toUpperCase()]) ? plain.toUpperCase() : undefined;
    case "many":
      return isHidden && isLegal([plain]) ? plain : undefined;
    case "choice":
    case "exactly":
      return isHidden && isLegal(plain) ? plain : undefined;
    case "text":
    case "entries":
      return undefined;
  }
}
