import type {
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from "@medplum/fhirtypes";
import { type AnswerKind, type EntryField, isTree, notDocumented } from "#criteria";
import { answerStates, answerSystem } from "./addresses.ts";
import { fieldLink, noEntriesLink, notDocumentedLink } from "./link-ids.ts";

type Value = QuestionnaireResponseItemAnswer;

/** An answered question: what its items are called in a response. */
export type Answered = {
  readonly linkId: string;
  readonly text: string;
  readonly answer: AnswerKind;
  readonly value: unknown;
};

/** The items of one answer, without origins: none for an unanswered question or a blank text. */
export function responseItems({
  linkId,
  text,
  answer,
  value,
}: Answered): QuestionnaireResponseItem[] {
  if (value === undefined || value === null) return [];
  const item = (answers: Value[], link = linkId): QuestionnaireResponseItem[] =>
    answers.length === 0 ? [] : [{ linkId: link, text, answer: answers }];
  const isSilent = value === notDocumented;
  switch (answer.kind) {
    case "choice": {
      const option = answer.options.find((one) => one.value === value);
      if (option !== undefined) return item([coded(linkId, option.value, option.label)]);
      return isSilent ? item([notDocumentedValue]) : [];
    }
    case "many":
      if (isSilent) return item([notDocumentedValue]);
      return item(manyValues(linkId, answer, value));
    case "codes":
      if (isSilent) return item([notDocumentedValue], noEntriesLink(linkId));
      if (!Array.isArray(value)) return [];
      return value.length === 0
        ? item([noneValue("None")], noEntriesLink(linkId))
        : item(value.map((code) => ({ valueString: withoutControls(String(code)) })));
    case "entries":
      if (isSilent) return item([notDocumentedValue], noEntriesLink(linkId));
      if (!Array.isArray(value)) return [];
      return value.length === 0
        ? item([noneValue(answer.noneLabel)], noEntriesLink(linkId))
        : value.map((entry: unknown) => entryItem(linkId, text, answer.fields, entry));
    case "number":
    case "date":
    case "partial-date":
    case "instant":
    case "text":
    case "exactly":
      if (isSilent) return item([notDocumentedValue], notDocumentedLink(linkId));
      return item(plainValues(answer, value));
  }
}

function entryItem(
  linkId: string,
  text: string,
  fields: readonly EntryField[],
  entry: unknown,
): QuestionnaireResponseItem {
  const item = fields.flatMap((field) => {
    const value = isTree(entry) ? entry[field.name] : undefined;
    // A required text may say anything, and so these words, too.
    if (field.required && field.answer.kind === "text" && typeof value === "string") {
      const link = fieldLink(linkId, field.name);
      return [
        { linkId: link, text: field.label, answer: [{ valueString: withoutControls(value) }] },
      ];
    }
    const { label, answer } = field;
    return responseItems({ linkId: fieldLink(linkId, field.name), text: label, answer, value });
  });
  return { linkId, text, item };
}

function manyValues(
  linkId: string,
  answer: Extract<AnswerKind, { kind: "many" }>,
  value: unknown,
): Value[] {
  if (!Array.isArray(value)) return [];
  if (value.length === 0) return [noneValue(answer.noneLabel)];
  return value.map((one: unknown) => {
    const option = answer.options.find((each) => each.value === one);
    return coded(linkId, String(one), option?.label ?? String(one));
  });
}

/** FHIR's integers end here; a larger whole number goes out as a decimal. */
const mostInteger = 2_147_483_647;

function plainValues(
  answer: Extract<
    AnswerKind,
    { kind: "number" | "date" | "partial-date" | "instant" | "text" | "exactly" }
  >,
  value: unknown,
): Value[] {
  if (answer.kind === "number") {
    if (typeof value !== "number") return [];
    const isInteger = answer.wholeOnly === true && value <= mostInteger;
    return [isInteger ? { valueInteger: value } : { valueDecimal: value }];
  }
  // FHIR has no empty text; a blank one says nothing.
  if (typeof value !== "string" || value.trim() === "") return [];
  switch (answer.kind) {
    case "date":
      return [{ valueDate: value }];
    case "instant":
      return [{ valueDateTime: withSeconds(value) }];
    case "partial-date":
    case "text":
    case "exactly":
      return [{ valueString: withoutControls(value) }];
  }
}

/** A dateTime of FHIR names its seconds. */
export function withSeconds(instant: string): string {
  return instant.replace(/T(\d\d:\d\d)(?=[Z+-])/, "T$1:00");
}

/** Text of FHIR holds no control characters but tabs and line breaks; pasted text can, such as a vertical tab. */
function withoutControls(text: string): string {
  return Array.from(text, (sign) => (sign < " " && !"\t\n\r".includes(sign) ? " " : sign)).join("");
}

function coded(linkId: string, code: string, display: string): Value {
  return { valueCoding: { system: answerSystem(linkId), code, display } };
}

const notDocumentedValue: Value = {
  valueCoding: {
    system: answerStates.system,
    code: answerStates.notDocumented,
    display: "Not documented",
  },
};

function noneValue(display: string): Value {
  return { valueCoding: { system: answerStates.system, code: answerStates.none, display } };
}
