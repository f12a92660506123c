import {
  type AnswerKind,
  type ChoiceOption,
  type EntryField,
  type FactDefinition,
  notDocumented,
} from "../model/fact.ts";
import { dayNumber, isInstant, possibleDays } from "../engine/calendar.ts";
import { isTree } from "../engine/read-answer.ts";
import { mostIssues } from "./issue-list.ts";
import { notADate, notAnInstant, notAPartialDate } from "./date-words.ts";
import { withHints } from "./entry-hints.ts";

/** Something an answer cannot be. `path` is relative to the answer; the message says what is allowed. */
export type AnswerProblem = {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The message for whoever fills in the form: options by their labels. Absent where it is the same. */
  readonly formMessage?: string;
  /** What the entry most likely says, for one click; never taken without one. */
  readonly suggestion?: string;
};

/**
 * What is wrong with one answer as it stands in a case file: nothing for unanswered (`undefined`,
 * `null`). Values are never coerced: "6" is not 6. Source: spec sections 1 and 2.
 */
export function answerProblems(
  definition: Pick<FactDefinition, "answer" | "canBeNotDocumented">,
  answer: unknown,
): readonly AnswerProblem[] {
  const isSilentText = answer === notDocumented && definition.answer.kind === "text";
  if (isSilentText && !definition.canBeNotDocumented) {
    // It would pass for a description, and describe nothing.
    return [here(`must be text; this question has no answer "${notDocumented}"`)];
  }
  return problemsWith(definition, answer);
}

/** As above for a field of an entry too, where a text may say anything. */
function problemsWith(
  definition: Pick<FactDefinition, "answer" | "canBeNotDocumented">,
  answer: unknown,
): readonly AnswerProblem[] {
  if (answer === undefined || answer === null) return [];
  if (answer === notDocumented && definition.canBeNotDocumented) return [];
  const problems = withHints(
    definition.answer,
    answer,
    valueProblems(definition.answer, answer),
    (value) => valueProblems(definition.answer, value).length === 0,
  );
  if (!definition.canBeNotDocumented || definition.answer.kind === "text") return problems;
  return problems.map((problem) =>
    problem.path.length === 0
      ? { ...problem, message: `${problem.message}, or "${notDocumented}"` }
      : problem,
  );
}

function valueProblems(kind: AnswerKind, value: unknown): readonly AnswerProblem[] {
  switch (kind.kind) {
    case "choice":
      return isOneOf(kind.options, value)
        ? []
        : [{ path: [], ...optionMessages("must be one of", kind.options) }];
    case "many":
      return manyProblems(kind.options, value);
    case "number":
      return isNumberWithin(kind, value) ? [] : [here(`must be ${numberInWords(kind)}`)];
    case "date":
      return typeof value === "string" && dayNumber(value) !== undefined
        ? []
        : [here(notADate(value))];
    case "partial-date":
      return typeof value === "string" && possibleDays(value) !== undefined
        ? []
        : [{ path: [], ...notAPartialDate }];
    case "instant":
      return typeof value === "string" && isInstant(value) ? [] : [here(notAnInstant(value))];
    case "text":
      return typeof value === "string" ? [] : [here("must be text")];
    case "exactly":
      return value === kind.value ? [] : [here(`must be "${kind.value}"`)];
    case "codes":
      return codeProblems(kind, value);
    case "entries":
      return entriesProblems(kind.fields, value);
  }
}

/** The message of a problem for whoever reads a list and cannot click, such as the writer of a case file. */
export function withSuggestion({ message, suggestion }: AnswerProblem): string {
  return suggestion === undefined ? message : `${message}. Did you mean "${suggestion}"?`;
}

/** "a whole number, 0 or more": what a number may be, in words. */
export function numberInWords(kind: Extract<AnswerKind, { kind: "number" }>): string {
  const what = kind.wholeOnly === true ? "a whole number" : "a number";
  return kind.max === undefined ? `${what}, 0 or more` : `${what} from 0 to ${kind.max}`;
}

function isNumberWithin(kind: Extract<AnswerKind, { kind: "number" }>, value: unknown): boolean {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) return false;
  if (kind.wholeOnly === true && !Number.isInteger(value)) return false;
  return kind.max === undefined || value <= kind.max;
}

function manyProblems(options: readonly ChoiceOption[], value: unknown): readonly AnswerProblem[] {
  if (!Array.isArray(value)) {
    return [{ path: [], ...optionMessages("must be a list of", options) }];
  }
  const messages = optionMessages("must be one of", options);
  return value.flatMap((item: unknown, index) =>
    isOneOf(options, item) ? [] : [{ path: [index], ...messages }],
  );
}

function codeProblems(
  kind: Extract<AnswerKind, { kind: "codes" }>,
  value: unknown,
): readonly AnswerProblem[] {
  if (!Array.isArray(value)) return [here("must be a list of codes")];
  const pattern = new RegExp(kind.pattern, "u");
  return value.flatMap((item: unknown, index) =>
    typeof item === "string" && pattern.test(item)
      ? []
      : [{ path: [index], message: `must be ${kind.patternInWords}` }],
  );
}

function entriesProblems(fields: readonly EntryField[], value: unknown): readonly AnswerProblem[] {
  if (!Array.isArray(value)) return [here("must be a list of entries")];
  // Which field was meant is looked up for as many as are listed, not for all that a file may hold.
  let hints = mostIssues;
  const hint = () => (hints -= 1) >= 0;
  return value.flatMap((entry: unknown, index) =>
    entryProblems(fields, entry, hint).map((problem) => ({
      ...problem,
      path: [index, ...problem.path],
    })),
  );
}

function entryProblems(
  fields: readonly EntryField[],
  entry: unknown,
  mayHint: () => boolean,
): readonly AnswerProblem[] {
  if (!isTree(entry)) return [here("must be an entry with named fields")];
  const names = fields.map((field) => field.name);
  const unknown = Object.keys(entry).flatMap((key) =>
    names.includes(key)
      ? []
      : [{ path: [key], message: mayHint() ? unknownKey(key, names) : "is not a known key" }],
  );
  const wrong = fields.flatMap((field) => {
    const answer = entry[field.name];
    // Blank text says nothing, in a file as in the form.
    const isBlank = typeof answer === "string" && answer.trim() === "";
    if (answer === undefined || answer === null || (isBlank && field.answer.kind === "text")) {
      return field.required ? [{ path: [field.name], message: "is missing" }] : [];
    }
    const definition = { answer: field.answer, canBeNotDocumented: !field.required };
    return problemsWith(definition, answer).map((problem) => ({
      ...problem,
      path: [field.name, ...problem.path],
    }));
  });
  return [...unknown, ...wrong];
}

/** A message for a key that does not exist, with the nearest that does. */
export function unknownKey(key: string, allowed: readonly string[]): string {
  const near = nearest(key, allowed);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return `is not a known key.${hint} Allowed here: ${allowed.join(", ")}`;
}

/** The allowed name with the fewest edits, if it is close enough to be a slip. */
export function nearest(name: string, allowed: readonly string[]): string | undefined {
  const short = name.slice(0, 64).toLowerCase();
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const candidate of allowed) {
    const edits = editDistance(short, candidate.toLowerCase());
    if (best === undefined || edits < best.edits) best = { name: candidate, edits };
  }
  return best !== undefined && best.edits <= Math.max(2, best.name.length / 3)
    ? best.name
    : undefined;
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function isOneOf(options: readonly ChoiceOption[], value: unknown): boolean {
  return options.some((option) => option.value === value);
}

/** A file is told what to write and what it means, a form what its options are called. */
function optionMessages(
  what: string,
  options: readonly ChoiceOption[],
): Pick<AnswerProblem, "message" | "formMessage"> {
  const inFile = options.map(({ value, label }) =>
    label.toLowerCase() === value ? `"${value}"` : `"${value}" (${label})`,
  );
  const inForm = options.map(({ label }) => `“${label}”`);
  return { message: `${what} ${inFile.join(", ")}`, formMessage: `${what} ${inForm.join(", ")}` };
}

function here(message: string): AnswerProblem {
  return { path: [], message };
}
