import { type AnswerKind, type EntryField, type FactDefinition } from "#criteria";
import { setUnderTest } from "../../support/set-under-test.ts";

/** The steps that are asked: the first four, and the blocks, whose site depends on whether there was one. */
export const askedSteps = ["request", "presentation", "conservative", "imaging", "blocks"] as const;

/** What the questionnaire computes from the answers, far less than the criteria do: to the other forms' advantage. */
export const computed = {
  /** Changes with every key typed into the months of care. */
  months: "result.months",
  /** Counts the relief from a block, which is asked only where there was one. */
  relief: "result.relief",
} as const;

type Item = Readonly<Record<string, unknown>>;

/** The questions of the set's first steps as a FHIR R4 questionnaire with computed results, as SDC has them. */
export function questionnaire(): Item {
  const set = setUnderTest;
  const steps = set.steps.filter(({ id }) => askedSteps.some((step) => step === id));
  return {
    resourceType: "Questionnaire",
    id: "bench",
    url: "http://example.org/Questionnaire/bench",
    status: "draft",
    title: set.title,
    item: [
      ...steps.map(({ id, title }) => ({
        linkId: id,
        text: title,
        type: "group",
        item: set.facts
          .filter(({ step, isSupplementary }) => step === id && isSupplementary !== true)
          .map(itemOf),
      })),
      { linkId: "result", text: "Result", type: "group", item: results },
    ],
  };
}

function itemOf(fact: FactDefinition): Item {
  const gate = gates[fact.path];
  return {
    ...answerItem(fact.path, fact.question, fact.answer),
    ...(gate === undefined
      ? {}
      : { enableWhen: [{ question: gate, operator: "=", answerCoding: { code: "yes" } }] }),
  };
}

/** Questions that only make sense after a yes. */
const gates: Readonly<Record<string, string>> = {
  "blocks.diagnostic.site": "blocks.diagnostic.performed",
  "blocks.diagnostic.reliefPercent": "blocks.diagnostic.performed",
  "blocks.siJoint.reliefPercent": "blocks.siJoint.performed",
};

function answerItem(linkId: string, text: string, answer: AnswerKind | EntryField["answer"]): Item {
  switch (answer.kind) {
    case "choice":
      return choiceItem(linkId, text, answer.options, "radio-button");
    case "exactly":
      return choiceItem(
        linkId,
        text,
        [{ value: answer.value, label: answer.value }],
        "radio-button",
      );
    case "many":
      return { ...choiceItem(linkId, text, answer.options, "check-box"), repeats: true };
    case "number":
      return { linkId, text, type: "decimal" };
    case "date":
      return { linkId, text, type: "date" };
    case "instant":
      return { linkId, text, type: "dateTime" };
    case "partial-date":
    case "text":
    case "codes":
      return { linkId, text, type: "string" };
    case "entries":
      return {
        linkId,
        text,
        type: "group",
        repeats: true,
        item: answer.fields
          .filter(({ isSupplementary }) => isSupplementary !== true)
          .map((field) => answerItem(`${linkId}.${field.name}`, field.label, field.answer)),
      };
  }
}

function choiceItem(
  linkId: string,
  text: string,
  options: readonly { readonly value: string; readonly label: string }[],
  control: string,
): Item {
  const all = [...options, { value: "not-documented", label: "Not documented" }];
  return {
    linkId,
    text,
    type: "choice",
    extension: [
      {
        url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        valueCodeableConcept: {
          coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: control }],
        },
      },
    ],
    answerOption: all.map(({ value, label }) => ({ valueCoding: { code: value, display: label } })),
  };
}

const months = answerOf("conservative.months");
const weeks = answerOf("conservative.physicalTherapy.weeks");
const painBefore = answerOf("presentation.painBaseline");
const painNow = answerOf("presentation.painCurrent");
const relief = answerOf("blocks.diagnostic.reliefPercent");

const results: readonly Item[] = [
  computedItem(computed.months, "Months of care still to show", "decimal", `6 - ${months}`),
  computedItem(computed.relief, "Relief that counts", "decimal", relief),
  computedItem("result.pain", "Change of pain", "decimal", `${painBefore} - ${painNow}`),
  computedItem("result.therapy", "Therapy", "string", `iif(${weeks} >= 6, 'met', 'not met')`),
  computedItem("result.duration", "Duration", "string", `iif(${months} >= 3, 'met', 'not met')`),
  computedItem(
    "result.recommendation",
    "Recommendation",
    "string",
    `iif(${weeks} >= 6 and ${months} >= 3 and ${relief} >= 50, 'approve', 'refer')`,
  ),
];

function computedItem(linkId: string, text: string, type: string, expression: string): Item {
  return {
    linkId,
    text,
    type,
    readOnly: true,
    extension: [
      {
        url: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
        valueExpression: { language: "text/fhirpath", expression },
      },
    ],
  };
}

/** The whole way to an answer: engines find it faster than by looking everywhere. */
function answerOf(path: string): string {
  const [step = ""] = path.split(".");
  return `%resource.item.where(linkId = '${step}').item.where(linkId = '${path}').answer.value`;
}
