import type {
  Coverage,
  Extension,
  Patient,
  Practitioner,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  Reference,
  ServiceRequest,
} from "@medplum/fhirtypes";
import {
  type CriteriaSet,
  type FactDefinition,
  type FactTree,
  findSet,
  readAnswers,
  readerOf,
} from "#criteria";
import { actionsInForce, type CaseRecord } from "#domain";
import {
  extensionUrls,
  questionnaireUrl,
  responseProfile,
  withPriorAuthorization,
} from "./addresses.ts";
import { responseItems } from "./answer-values.ts";
import { isAskedOfProvider } from "./asked-facts.ts";
import { askedWhen } from "./asked-when.ts";
import { isByPerson, originExtension } from "./information-origin.ts";
import { isAskedWith } from "./is-asked.ts";
import { furtherLink, furtherText, knownLink, stepLink } from "./link-ids.ts";

export type ResponseOptions = {
  /** Only answers to these questions, by their paths; all where it is absent. */
  readonly items?: readonly string[];
  /** Who answered: the reviewer, as author of each answer that a person entered (dtrx-1). */
  readonly author: Reference<Practitioner>;
  /** The instant of the response, ISO with a zone. */
  readonly authored: string;
  readonly subject: Reference<Patient>;
  /** At least one, as DTR 2.2 asks. */
  readonly coverage: readonly [Reference<Coverage>, ...Reference<Coverage>[]];
  /** The order that the answers are about. */
  readonly context?: readonly Reference<ServiceRequest>[];
  /**
   * `completed` leaves out answers to questions that are not asked with the others as they are, as SDC wants of a
   * completed response; `in-progress` (where it is absent) holds every answer of the record.
   */
  readonly status?: "in-progress" | "completed";
};

/** What is read of a case record. */
export type AnsweredRecord = Pick<CaseRecord, "criteriaSet" | "citations" | "proposalActions"> & {
  readonly answers: FactTree;
};

/**
 * A case's answers as a DTR 2.2 QuestionnaireResponse to its set's questionnaire: valid answers only, each with its
 * origin. Where a reviewer found an answer (the citation) is not told: no standard says where, and the names of the
 * plan's documents are its own. A set that is not on file throws, as nothing can be said of its answers.
 */
export function questionnaireResponseOf(
  record: AnsweredRecord,
  options: ResponseOptions,
): QuestionnaireResponse {
  const found = findSet(record.criteriaSet);
  if (!found.ok) throw new RangeError(`The criteria set of the case ${found.message}`);
  const { set } = found;
  const { author, authored, subject, coverage, context = [], status = "in-progress" } = options;
  const item = groupsOf(set, record, { ...options, status });
  return {
    resourceType: "QuestionnaireResponse",
    meta: { profile: [responseProfile] },
    language: "en-US",
    extension: [
      ...coverage.map((one) => reference(extensionUrls.coverage, one)),
      ...context.map((one) => reference(extensionUrls.context, one)),
      {
        url: extensionUrls.intendedUse,
        valueCodeableConcept: { coding: [{ ...withPriorAuthorization }] },
      },
    ],
    questionnaire: `${questionnaireUrl(set.id)}|${set.version}`,
    status,
    subject: { ...subject },
    authored,
    author: { ...author },
    // FHIR has no empty lists.
    ...(item.length === 0 ? {} : { item }),
  };
}

function reference(url: string, valueReference: Reference<Coverage | ServiceRequest>): Extension {
  return { url, valueReference: { ...valueReference } };
}

function groupsOf(
  set: CriteriaSet,
  record: AnsweredRecord,
  options: ResponseOptions,
): QuestionnaireResponseItem[] {
  const { facts } = readAnswers(set, record.answers);
  const conditions = askedWhen(set);
  const itemsOf = (fact: FactDefinition): QuestionnaireResponseItem[] => {
    const { path, question: text, answer } = fact;
    if (options.items !== undefined && !options.items.includes(path)) return [];
    if (options.status === "completed" && !isAskedWith(conditions.get(path), facts)) return [];
    const value = readerOf(path)(facts);
    const items = responseItems({ linkId: path, text, answer, value });
    const origin = originOf(fact, record, options.author);
    return items.map((item) => withOrigin(item, origin));
  };
  const group = (linkId: string, text: string, item: QuestionnaireResponseItem[]) =>
    item.length === 0 ? [] : [{ linkId, text, item }];
  const steps = set.steps.flatMap(({ id, title }) => {
    const asked = set.facts.filter(({ step, path }) => step === id && isAskedOfProvider(path));
    const main = asked.filter(({ isSupplementary }) => isSupplementary !== true).flatMap(itemsOf);
    const further = asked.filter((one) => one.isSupplementary === true).flatMap(itemsOf);
    const folded = group(furtherLink(id), furtherText, further);
    return group(stepLink(id), title, [...main, ...folded]);
  });
  const known = set.facts.filter(({ path }) => !isAskedOfProvider(path)).flatMap(itemsOf);
  return [...steps, ...group(knownLink, "Known to the plan", known)];
}

/**
 * How an answer came to be. What the plan's system knows came from it. What was taken over as it was sent keeps its
 * origin and its author; changed by the reviewer, what a program had filled in is an override. All else was entered.
 */
function originOf(
  { path }: FactDefinition,
  record: AnsweredRecord,
  author: ResponseOptions["author"],
): Extension {
  if (!isAskedOfProvider(path)) return originExtension("auto-server", author);
  const { informationOrigin: sent, informationAuthor } = record.citations[path] ?? {};
  if (sent === undefined) return originExtension("manual", author);
  const acts = actionsInForce(record.proposalActions, path);
  const last = acts.findLast(({ kind }) => kind === "accepted" || kind === "changed");
  if (last?.kind === "changed") {
    return originExtension(isByPerson(sent) ? "manual" : "override", author);
  }
  return originExtension(
    sent,
    informationAuthor === undefined ? author : { display: informationAuthor },
  );
}

function withOrigin(item: QuestionnaireResponseItem, origin: Extension): QuestionnaireResponseItem {
  return {
    ...item,
    ...(item.answer === undefined
      ? {}
      : { answer: item.answer.map((one) => ({ extension: [origin], ...one })) }),
    ...(item.item === undefined
      ? {}
      : { item: item.item.map((inner) => withOrigin(inner, origin)) }),
  };
}
