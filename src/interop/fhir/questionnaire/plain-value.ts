import { type ChoiceOption, isTree, notDocumented, partialDateAsTyped } from "#criteria";
import type { JsonValue } from "#domain";
import { answerStates, answerSystem } from "./addresses.ts";
import type { RawAnswer } from "./read-items.ts";
import type { ReadQuestion } from "./read-answer.ts";
import { unitCoding } from "./units.ts";

/** What one answer says, or why it says nothing that can be read. */
export type Plain =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly why: string };

/** Stands for "none of these" while a question is read. */
export const none = Object.freeze(["none"]);

/** Reads one answer as a value of its question's kind. */
export function plainValue({ linkId, answer }: ReadQuestion, raw: RawAnswer): Plain {
  const { type, content } = raw.value ?? {};
  switch (answer.kind) {
    case "choice":
    case "many":
      return codeOf(raw, linkId, answer.options);
    case "number":
      return numberOf(raw, answer.unit);
    case "date":
      return type === "valueDate"
        ? textOf(content, "a date")
        : mustBe("must be a date (valueDate)");
    case "partial-date":
      return partialDateOf(raw);
    case "instant":
      return type === "valueDateTime"
        ? textOf(content, "an instant")
        : mustBe("must be an instant (valueDateTime)");
    case "text":
    case "exactly":
    case "codes":
      return type === "valueString"
        ? textOf(content, "text")
        : mustBe("must be text (valueString)");
    case "entries":
      return mustBe("must be a list of entries, each an item");
  }
}

/** Reads the answer of an item beside a value: not documented, or none. */
export function plainState(raw: RawAnswer): Plain {
  return codeOf(raw, "", []);
}

function codeOf({ value }: RawAnswer, linkId: string, options: readonly ChoiceOption[]): Plain {
  if (value?.type !== "valueCoding" || !isTree(value.content)) {
    return mustBe("must be one of the options, by its code (valueCoding)");
  }
  const { system, code } = value.content;
  if (typeof code !== "string") return mustBe("must have a code: a display alone says nothing");
  if (system === answerStates.system) {
    if (code === answerStates.notDocumented) return says(notDocumented);
    return code === answerStates.none ? says(none) : mustBe("has a code that is not known");
  }
  if (system !== undefined && system !== answerSystem(linkId)) {
    return mustBe("has a code of another system than the question's options");
  }
  const option = options.find((one) => one.value === code || one.sameAs?.includes(code) === true);
  if (option !== undefined) return says(option.value);
  // Some form engines leave the system out.
  if (system === undefined && code === answerStates.notDocumented) return says(notDocumented);
  return mustBe(`must be one of the codes ${options.map((one) => one.value).join(", ")}`);
}

function numberOf({ value }: RawAnswer, unit: string): Plain {
  const { type, content } = value ?? {};
  if (type === "valueQuantity") return quantityOf(content, unit);
  if ((type === "valueInteger" || type === "valueDecimal") && typeof content === "number") {
    return says(content);
  }
  return mustBe("must be a number (valueInteger or valueDecimal)");
}

/** A date, or text that says as much of one as the record gives: "3/2026". */
function partialDateOf({ value }: RawAnswer): Plain {
  const { type, content } = value ?? {};
  const isDate = type === "valueDate" || type === "valueString";
  const date = isDate && typeof content === "string" ? partialDateAsTyped(content) : undefined;
  return date === undefined ? mustBe("must be a day, a month, or a year") : says(date);
}

/** A quantity counts in the unit that the question asks for, and in no other. */
function quantityOf(content: unknown, unit: string): Plain {
  if (!isTree(content) || typeof content["value"] !== "number") return mustBe("must have a number");
  if (content["comparator"] !== undefined) return mustBe("must be a number, not a bound");
  const asked = unitCoding(unit);
  const isAsked =
    content["code"] === undefined
      ? content["unit"] === unit
      : content["code"] === asked.code && content["system"] === asked.system;
  return isAsked ? says(content["value"]) : mustBe(`must be in ${unit}`);
}

function textOf(content: unknown, what: string): Plain {
  return typeof content === "string" ? says(content) : mustBe(`must be ${what}`);
}

function says(value: JsonValue): Plain {
  return { ok: true, value };
}

function mustBe(why: string): Plain {
  return { ok: false, why };
}
