import type {
  Extension,
  QuestionnaireItem,
  QuestionnaireItemAnswerOption,
} from "@medplum/fhirtypes";
import { type AnswerKind, type ChoiceOption, type EntryField, notDocumented } from "#criteria";
import { answerStates, answerSystem, extensionUrls } from "./addresses.ts";
import { fieldLink, helpLink, noEntriesLink, notDocumentedLink } from "./link-ids.ts";
import { unitCoding } from "./units.ts";

/** A question or a field of an entry, as it becomes items. */
export type Asked = {
  readonly linkId: string;
  readonly text: string;
  readonly label: string;
  readonly hint?: string;
  readonly answer: AnswerKind;
  readonly canBeNotDocumented: boolean;
  /** When it is asked; of every item of the question. */
  readonly conditions?: Pick<QuestionnaireItem, "enableWhen" | "enableBehavior">;
  /** Known to the plan: hidden, not to be edited. */
  readonly isKnown?: boolean;
};

/**
 * The items of one question. "Not documented" is an option of a choice. Beside a number, a date or a text, and beside a
 * list, it is an item of its own with nothing but that answer, so that leaving all of them empty still says nothing
 * (docs/adr/0036-questionnaire-answers.md). No item is required: unanswered is a legal answer of every question.
 */
export function answerItems(asked: Asked): QuestionnaireItem[] {
  const { answer, canBeNotDocumented, label } = asked;
  const state = canBeNotDocumented ? [notDocumentedOption] : [];
  switch (answer.kind) {
    case "choice":
      return [choiceItem(asked, answer.options, state)];
    case "many": {
      const options = [...codedOptions(asked.linkId, answer.options)];
      const none = exclusive({ valueCoding: noneCoding(answer.noneLabel) });
      return [optionsItem(asked, [...options, none, ...state.map(exclusive)], "check-box")];
    }
    case "number":
    case "date":
    case "partial-date":
    case "instant":
    case "text":
    case "exactly":
      return [
        valueItem(asked, answer),
        ...(canBeNotDocumented
          ? [beside(asked, notDocumentedLink(asked.linkId), "not documented", state)]
          : []),
      ];
    case "codes":
      return [
        { ...itemOf(asked, "string"), repeats: true },
        beside(asked, noEntriesLink(asked.linkId), "none", [noneOption("None"), ...state]),
      ];
    case "entries":
      return [
        {
          ...itemOf(asked, "group"),
          repeats: true,
          item: [
            ...helpItems(asked),
            ...answer.fields.flatMap((field) => fieldItems(asked, field)),
          ],
        },
        beside(asked, noEntriesLink(asked.linkId), "none or not documented", [
          noneOption(answer.noneLabel),
          ...state,
        ]),
      ].map((item) => ({ ...item, text: item.text ?? label }));
  }
}

function fieldItems({ linkId, isKnown }: Asked, field: EntryField): QuestionnaireItem[] {
  return answerItems({
    linkId: fieldLink(linkId, field.name),
    text: field.label,
    label: field.label,
    answer: field.answer,
    canBeNotDocumented: !field.required,
    ...(isKnown === undefined ? {} : { isKnown }),
  });
}

function valueItem(
  asked: Asked,
  answer: Exclude<AnswerKind, { kind: "choice" | "many" | "codes" | "entries" }>,
): QuestionnaireItem {
  switch (answer.kind) {
    case "number":
      return numberItem(asked, answer);
    case "date":
      return itemOf(asked, "date");
    // Text, because a form engine throws away a date without its day (LHC-Forms 40).
    case "partial-date":
      return itemOf(asked, "string", [partialDateFormat]);
    case "instant":
      return itemOf(asked, "dateTime");
    case "text":
      return itemOf(asked, answer.long === true ? "text" : "string");
    case "exactly":
      return itemOf(asked, "string");
  }
}

function numberItem(asked: Asked, answer: Extract<AnswerKind, { kind: "number" }>) {
  const isWhole = answer.wholeOnly === true;
  const bound = (url: string, value: number): Extension =>
    isWhole ? { url, valueInteger: value } : { url, valueDecimal: value };
  return itemOf(asked, isWhole ? "integer" : "decimal", [
    { url: extensionUrls.unit, valueCoding: unitCoding(answer.unit) },
    bound(extensionUrls.minValue, 0),
    ...(answer.max === undefined ? [] : [bound(extensionUrls.maxValue, answer.max)]),
  ]);
}

/** As many options as stand on a page at a glance; more are chosen from a list. */
const mostShownOptions = 7;

function choiceItem(
  asked: Asked,
  options: readonly ChoiceOption[],
  state: readonly QuestionnaireItemAnswerOption[],
): QuestionnaireItem {
  // A field can have "not documented" among its own options.
  const hasOwn = options.some(({ value }) => value === notDocumented);
  const all = [...codedOptions(asked.linkId, options), ...(hasOwn ? [] : state)];
  return optionsItem(asked, all, all.length > mostShownOptions ? "drop-down" : "radio-button");
}

/** The item beside a value; a box, so that checking it by mistake can be undone. */
function beside(
  asked: Asked,
  linkId: string,
  when: string,
  options: readonly QuestionnaireItemAnswerOption[],
): QuestionnaireItem {
  const { hint: _hint, ...rest } = asked;
  const one = { ...rest, linkId, text: `${asked.label}: check if ${when}` };
  return optionsItem(one, options.length > 1 ? options.map(exclusive) : options, "check-box");
}

function optionsItem(
  asked: Asked,
  options: readonly QuestionnaireItemAnswerOption[],
  control: "check-box" | "radio-button" | "drop-down",
): QuestionnaireItem {
  return {
    ...itemOf(asked, "choice", [itemControl(control)]),
    ...(control === "check-box" ? { repeats: true } : {}),
    answerOption: [...options],
  };
}

function itemOf(
  asked: Asked,
  type: QuestionnaireItem["type"],
  extensions: readonly Extension[] = [],
): QuestionnaireItem {
  const all = asked.isKnown === true ? [...extensions, hidden] : extensions;
  const help = type === "group" ? [] : helpItems(asked);
  return {
    ...(all.length === 0 ? {} : { extension: [...all] }),
    linkId: asked.linkId,
    text: asked.text,
    type,
    ...asked.conditions,
    ...(asked.isKnown === true ? { readOnly: true } : {}),
    ...(help.length === 0 ? {} : { item: help }),
  };
}

/** What the record must show, as help beside the question; options that need telling apart are told apart there. */
function helpItems({ linkId, hint, answer }: Asked): QuestionnaireItem[] {
  if (hint === undefined) return [];
  const options = answer.kind === "choice" || answer.kind === "many" ? answer.options : [];
  const told = options.flatMap((one) => (one.hint ? [`${one.label}: ${one.hint}.`] : []));
  return [
    {
      extension: [itemControl("help"), instructions],
      linkId: helpLink(linkId),
      text: [hint, ...told].join(" "),
      type: "display",
    },
  ];
}

function codedOptions(linkId: string, options: readonly ChoiceOption[]) {
  const system = answerSystem(linkId);
  return options.map(({ value, label }) => ({
    valueCoding: { system, code: value, display: label },
  }));
}

const partialDateFormat: Extension = {
  url: extensionUrls.entryFormat,
  valueString: "Day, month, or year: 3/9/2026, 3/2026, or 2026",
};

const notDocumentedOption: QuestionnaireItemAnswerOption = {
  valueCoding: {
    system: answerStates.system,
    code: answerStates.notDocumented,
    display: "Not documented",
  },
};

function noneCoding(display: string) {
  return { system: answerStates.system, code: answerStates.none, display };
}

function noneOption(label: string): QuestionnaireItemAnswerOption {
  return { valueCoding: noneCoding(label) };
}

function exclusive(option: QuestionnaireItemAnswerOption): QuestionnaireItemAnswerOption {
  return { extension: [{ url: extensionUrls.optionExclusive, valueBoolean: true }], ...option };
}

/** How a question is shown, by a code of HL7's list. */
export function itemControl(code: string): Extension {
  return {
    url: extensionUrls.itemControl,
    valueCodeableConcept: {
      coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code }],
    },
  };
}

export const hidden: Extension = { url: extensionUrls.hidden, valueBoolean: true };

const instructions: Extension = {
  url: extensionUrls.displayCategory,
  valueCodeableConcept: {
    coding: [
      { system: "http://hl7.org/fhir/questionnaire-display-category", code: "instructions" },
    ],
  },
};
