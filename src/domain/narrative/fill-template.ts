import {
  amountInWords,
  type AnswerKind,
  answerState,
  dayInWords,
  notDocumented,
  partialDateInWords,
} from "#criteria";
import { lowered } from "./lowered.ts";

/** A slot's words, or undefined where there is no answer to put there. */
export type SlotWords = (slot: string) => string | undefined;

/**
 * Fills a template's slots. A bracketed piece stays only where each of its slots has words and none was said by then.
 * Undefined where a slot outside of brackets has no words, or was said: the sentence then is not for this case.
 */
export function fillTemplate(
  template: string,
  wordsOf: SlotWords,
  isSaid: (slot: string) => boolean = () => false,
): { readonly text: string; readonly slots: readonly string[] } | undefined {
  const used: string[] = [];
  const isFillable = (slots: readonly string[]): boolean =>
    slots.every((slot) => !isSaid(slot) && !used.includes(slot) && wordsOf(slot) !== undefined);
  const pieces = template.split(/\[([^\]]*)\]/);
  // Every second piece stood in brackets. The others must all be filled, and take their slots first.
  const required = pieces.filter((_, at) => at % 2 === 0).flatMap(slotsIn);
  if (!isFillable(required)) return undefined;
  used.push(...required);
  const text = pieces
    .map((piece, at) => {
      if (at % 2 === 0) return filled(piece, wordsOf);
      const slots = slotsIn(piece);
      if (!isFillable(slots)) return "";
      used.push(...slots);
      return filled(piece, wordsOf);
    })
    .join("");
  return { text, slots: used };
}

function slotsIn(piece: string): readonly string[] {
  return [...piece.matchAll(/\{([^}]+)\}/g)].map(([, slot = ""]) => slot);
}

function filled(piece: string, wordsOf: SlotWords): string {
  return piece.replaceAll(/\{([^}]+)\}/g, (_, slot: string) => wordsOf(slot) ?? "");
}

/**
 * An answer within a sentence; undefined where there is none to say: unanswered, not documented, or an empty list.
 *
 * @param phrases what the options are called, by value; else their label in lower case
 */
export function answerWithinSentence(
  kind: AnswerKind,
  answer: unknown,
  phrases: Readonly<Record<string, string>> = {},
): string | undefined {
  if (answerState(answer) !== "value" && !isOption(kind, answer)) return undefined;
  switch (kind.kind) {
    case "choice":
      return optionWords(kind, answer, phrases);
    case "many":
    case "codes":
      if (!Array.isArray(answer) || answer.length === 0) return undefined;
      return listInWords(
        answer.map((item: unknown) =>
          kind.kind === "many" ? optionWords(kind, item, phrases) : String(item),
        ),
      );
    case "number":
      return amountInWords(typeof answer === "number" ? answer : String(answer), kind.unit);
    case "partial-date":
      return partialDateInWords(String(answer));
    case "date":
    case "instant":
      return dayInWords(String(answer));
    case "text":
    case "exactly": {
      const words = String(answer).replaceAll(/\s+/g, " ").trim();
      return words === "" ? undefined : words;
    }
    case "entries":
      return undefined;
  }
}

/** "not-documented" is an option of its own in some fields of a row: then it is an answer like any other. */
function isOption(kind: AnswerKind, answer: unknown): boolean {
  return (
    answer === notDocumented &&
    kind.kind === "choice" &&
    kind.options.some(({ value }) => value === notDocumented)
  );
}

function optionWords(
  { options }: Extract<AnswerKind, { kind: "choice" | "many" }>,
  value: unknown,
  phrases: Readonly<Record<string, string>>,
): string {
  const key = String(value);
  const label = options.find((option) => option.value === value)?.label ?? key;
  return phrases[key] ?? lowered(label);
}

/** "a", "a and b", "a, b, and c". */
export function listInWords(items: readonly string[], joiner: "and" | "or" = "and"): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  if (items.length === 2) return `${items[0] ?? ""} ${joiner} ${last}`;
  return `${items.slice(0, -1).join(", ")}, ${joiner} ${last}`;
}

/** A sentence begins with a capital, whatever its first slot is. */
export function asSentence(text: string): string {
  // What a person typed may end with its own period.
  const ended = text.replace(/([.!?])\.$/, "$1");
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
