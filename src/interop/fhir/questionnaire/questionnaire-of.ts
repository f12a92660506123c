import type { Extension, Questionnaire, QuestionnaireItem } from "@medplum/fhirtypes";
import { type CriteriaSet, type FactDefinition, published, referenceOf } from "#criteria";
import { extensionUrls, questionnaireProfiles, questionnaireUrl } from "./addresses.ts";
import { answerItems, hidden } from "./answer-items.ts";
import { isAskedOfProvider } from "./asked-facts.ts";
import { askedWhen } from "./asked-when.ts";
import { enableWhenOf } from "./enable-when.ts";
import { furtherLink, furtherText, knownLink, stepLink } from "./link-ids.ts";

/** The languages in which the sets have words (BCP 47): no set has any but these, and none is made up. */
export const questionnaireLanguages = ["en-US"] as const;

export type QuestionnaireOptions = {
  readonly language?: (typeof questionnaireLanguages)[number];
};

/**
 * A version of a criteria set as a standard questionnaire of DTR 2.2 (SDC): one group a step, one item a question with
 * the fact's path as its `linkId`, so that an answer is found again by its path. It asks what can matter, requires
 * nothing, and tells unanswered, not documented and none apart at every question (docs/fhir.md, "Our questionnaire").
 */
export function questionnaireOf(
  set: CriteriaSet,
  { language = "en-US" }: QuestionnaireOptions = {},
): Questionnaire {
  const publishedOn = published.find(
    ({ reference }) => reference === referenceOf(set),
  )?.publishedOn;
  const title = `${set.title}: what the request must show`;
  return {
    resourceType: "Questionnaire",
    id: `${set.id}-${set.version}`,
    meta: { profile: [...questionnaireProfiles] },
    language,
    text: {
      status: "generated",
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escaped(`${title}, version ${set.version}`)}</p></div>`,
    },
    extension: [
      { url: extensionUrls.audience, valueCode: "clinical" },
      // What one request was answered with says nothing of another.
      { url: extensionUrls.requestSpecific, valueBoolean: true },
    ],
    url: questionnaireUrl(set.id),
    version: set.version,
    name: nameOf(set.id),
    title,
    // A draft that nobody has published asks nobody.
    status: publishedOn === undefined ? "draft" : "active",
    subjectType: ["Patient"],
    ...(publishedOn === undefined ? {} : { date: publishedOn }),
    description: set.scope,
    item: [...set.steps.flatMap(({ id, title: text }) => stepItem(set, id, text)), ...known(set)],
  };
}

function stepItem(set: CriteriaSet, step: string, text: string): QuestionnaireItem[] {
  const asked = set.facts.filter((fact) => fact.step === step && isAskedOfProvider(fact.path));
  const main = asked.filter(({ isSupplementary }) => isSupplementary !== true);
  const further = asked.filter(({ isSupplementary }) => isSupplementary === true);
  if (asked.length === 0) return [];
  const item = main.flatMap((fact) => factItems(set, fact));
  if (further.length > 0) {
    item.push({
      extension: [foldedAway],
      linkId: furtherLink(step),
      text: furtherText,
      type: "group",
      item: further.flatMap((fact) => factItems(set, fact)),
    });
  }
  return [{ linkId: stepLink(step), text, type: "group", item }];
}

const foldedAway: Extension = { url: extensionUrls.collapsible, valueCode: "default-closed" };

function known(set: CriteriaSet): QuestionnaireItem[] {
  const facts = set.facts.filter(({ path }) => !isAskedOfProvider(path));
  if (facts.length === 0) return [];
  return [
    {
      extension: [hidden],
      linkId: knownLink,
      text: "Known to the plan",
      type: "group",
      item: facts.flatMap((fact) => factItems(set, fact)),
    },
  ];
}

function factItems(set: CriteriaSet, fact: FactDefinition): QuestionnaireItem[] {
  const { path, question, label, hint, answer, canBeNotDocumented } = fact;
  const isKnown = !isAskedOfProvider(path);
  return answerItems({
    linkId: path,
    text: question,
    label,
    answer,
    canBeNotDocumented,
    ...(isKnown ? { isKnown } : { hint, conditions: enableWhenOf(askedWhen(set).get(path)) }),
  });
}

/** A name for software: "SacroiliacJoint". */
function nameOf(id: string): string {
  return id
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
