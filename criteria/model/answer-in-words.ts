import { amountInWords } from "./amount-in-words.ts";
import { dayInWords, partialDateInWords } from "./day-in-words.ts";
import { type AnswerKind, type FactDefinition, notDocumented } from "./fact.ts";

/**
 * An answer as a person reads it: "Not reviewed yet", "Not documented", "6 weeks", "Fall".
 *
 * @param labelElsewhere what a value is called that is none of the question's options, as after a change of criteria
 */
export function answerInWords(
  definition: Pick<FactDefinition, "answer">,
  answer: unknown,
  labelElsewhere: (value: unknown) => string = String,
): string {
  if (answer === undefined || answer === null) return "Not reviewed yet";
  if (answer === notDocumented) return "Not documented";
  return valueInWords(definition.answer, answer, labelElsewhere);
}

function valueInWords(
  kind: AnswerKind,
  value: unknown,
  labelElsewhere: (value: unknown) => string,
): string {
  switch (kind.kind) {
    case "choice":
      return labelOf(kind.options, value, labelElsewhere);
    case "many":
      if (!Array.isArray(value)) return String(value);
      if (value.length === 0) return kind.noneLabel;
      return value.map((item: unknown) => labelOf(kind.options, item, labelElsewhere)).join(", ");
    case "number":
      return amountInWords(typeof value === "number" ? value : String(value), kind.unit);
    case "codes":
      return Array.isArray(value) ? value.map(String).join(", ") : String(value);
    case "entries":
      return entriesInWords(kind, value);
    case "date":
      return dayInWords(String(value));
    case "partial-date":
      return partialDateInWords(String(value));
    case "instant":
    case "text":
    case "exactly":
      return String(value);
  }
}

function entriesInWords(kind: Extract<AnswerKind, { kind: "entries" }>, value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return kind.noneLabel;
  return value
    .map((entry: unknown) =>
      kind.fields
        .flatMap((field) => {
          const answer = fieldOf(entry, field.name);
          if (answer === undefined || answer === null || answer === "") return [];
          const words = answerInWords(field, answer);
          const isDate = field.answer.kind === "date" || field.answer.kind === "partial-date";
          const isWritten = field.answer.kind === "text" && answer !== notDocumented;
          // What somebody wrote may hold a name or a unit, which keeps its capitals.
          const said = isDate || isWritten ? words : words.toLowerCase();
          return [field.required ? words : `${field.label.toLowerCase()}: ${said}`];
        })
        .join(", "),
    )
    .join("; ");
}

function fieldOf(entry: unknown, name: string): unknown {
  if (typeof entry !== "object" || entry === null) return undefined;
  return new Map<string, unknown>(Object.entries(entry)).get(name);
}

function labelOf(
  options: readonly { readonly value: string; readonly label: string }[],
  value: unknown,
  labelElsewhere: (value: unknown) => string,
): string {
  return options.find((option) => option.value === value)?.label ?? labelElsewhere(value);
}
