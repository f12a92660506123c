import { parse } from "yaml";
import {
  type AnswerKind,
  answerProblems,
  type FactDefinition,
  nearest,
  notDocumented,
} from "#criteria";

export type ReadValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/**
 * An answer as an analyst writes it: "not documented", "yes", "6 weeks", a label of the form, a list in
 * brackets. What its question does not take is refused with what it takes.
 */
export function valueInWords(fact: FactDefinition, words: string): ReadValue {
  return checkedValue(fact, meantBy(fact, words.trim()));
}

/** An answer that stands in a case file, or in a scenario's `given`. */
export function checkedValue(fact: FactDefinition, written: unknown): ReadValue {
  const value = typeof written === "string" ? meantByText(fact, written) : written;
  const [problem] = answerProblems(fact, value);
  if (problem === undefined) return { ok: true, value: value ?? undefined };
  const where = problem.path.length === 0 ? "" : ` (${problem.path.join(".")})`;
  return { ok: false, message: `${fact.path}${where} ${problem.message}.${slipOf(fact, value)}` };
}

function meantBy(fact: FactDefinition, words: string): unknown {
  if (fact.answer.kind === "text") return meantByText(fact, words.replace(/^"(.*)"$/s, "$1"));
  // A code of digits is an option's text, never a number.
  const isText = fact.answer.kind === "choice" || fact.answer.kind === "exactly";
  if (isText && !/^["']/.test(words)) return words;
  if (!/^[[{"'\d-]/.test(words) || fact.answer.kind === "instant") return words;
  try {
    const value: unknown = parse(words, { uniqueKeys: true, logLevel: "silent" });
    return value;
  } catch {
    return words;
  }
}

/** "Not documented" and labels as the form has them; numbers with their unit. */
function meantByText(fact: FactDefinition, text: string): unknown {
  const { answer: kind } = fact;
  const plain = text.trim().toLowerCase();
  if (plain.replaceAll(" ", "-") === notDocumented) return notDocumented;
  switch (kind.kind) {
    case "choice":
      return valueOfLabel(kind.options, text);
    case "many":
    case "entries":
      if (plain === "none" || plain === kind.noneLabel.toLowerCase()) return [];
      return kind.kind === "many" ? [valueOfLabel(kind.options, text)] : text;
    case "number":
      return numberWithUnit(kind, plain) ?? text;
    case "codes":
      return text.split(/[\s,]+/);
    case "date":
    case "partial-date":
    case "instant":
    case "text":
    case "exactly":
      return text;
  }
}

function valueOfLabel(options: Extract<AnswerKind, { kind: "choice" }>["options"], text: string) {
  const plain = text.trim().toLowerCase();
  const found = options.find(
    ({ value, label }) => value === plain.replaceAll(" ", "-") || label.toLowerCase() === plain,
  );
  return found?.value ?? text.trim();
}

function numberWithUnit(kind: Extract<AnswerKind, { kind: "number" }>, plain: string) {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*(\S*)$/.exec(plain) ?? [];
  const units = ["", kind.unit.toLowerCase(), kind.unit.toLowerCase().replace(/s$/, "")];
  return number !== undefined && units.includes(unit) ? Number(number) : undefined;
}

function slipOf({ answer }: FactDefinition, value: unknown): string {
  if (typeof value !== "string" || answer.kind !== "choice") return "";
  const near = nearest(value, [...answer.options.map((option) => option.value), notDocumented]);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}
