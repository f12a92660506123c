import {
  answerInWords,
  answerState,
  type CriteriaSet,
  type FactDefinition,
  type FactPath,
  type FactTree,
  readAnswers,
  readerOf,
  servicePaths,
  treeFrom,
} from "#criteria";
import type { CaseRecord } from "./case-record.ts";
import type { RequestDetailName } from "./request-details.ts";

/** What of a request is asked for in units, place, side and time. */
export const serviceDetailNames = [
  "units",
  "site",
  "side",
  "serviceFrom",
  "serviceThrough",
] as const satisfies readonly RequestDetailName[];

export type ServiceDetailName = (typeof serviceDetailNames)[number];

/** Each as a letter writes it, the days as `YYYY-MM-DD`; undefined for what nobody has entered. */
export type ServiceDetails = Readonly<Record<ServiceDetailName, string | undefined>>;

type Asked = { readonly set: CriteriaSet; readonly facts: FactTree };

/**
 * The service details of a case. The questions of its criteria are their one place; what was entered with the case
 * before its criteria asked for it stands in while the question is open.
 */
export function serviceDetailsOf(
  { request }: Pick<CaseRecord, "request">,
  { set, facts }: Asked,
): ServiceDetails {
  const detail = (name: ServiceDetailName): string | undefined => {
    const fact = questionFor(name, set);
    const answer = fact === undefined ? undefined : readerOf(fact.path)(facts);
    return fact === undefined || answerState(answer) !== "value"
      ? request[name]
      : inWords(fact, answer);
  };
  return {
    units: detail("units"),
    site: detail("site"),
    side: detail("side"),
    serviceFrom: detail("serviceFrom"),
    serviceThrough: detail("serviceThrough"),
  };
}

/**
 * The details that are entered with the case itself: all that the criteria do not ask for, and an older entry as long
 * as its question is open.
 */
export function isEnteredWithCase(
  name: RequestDetailName,
  { request }: { readonly request: { readonly [Name in RequestDetailName]?: string } },
  asked: Asked,
): boolean {
  const service = serviceDetailNames.find((one) => one === name);
  const fact = service === undefined ? undefined : questionFor(service, asked.set);
  if (fact === undefined) return true;
  const isOpen = answerState(readerOf(fact.path)(asked.facts)) === "unanswered";
  return isOpen && (request[name] ?? "").trim() !== "";
}

/**
 * Service details as answers to the questions of a set: by the option of this name, by number or day. What no question
 * takes is left out, and stays where it was entered.
 */
export function answersFromDetails(
  request: { readonly [Name in ServiceDetailName]?: string },
  set: CriteriaSet,
): FactTree {
  const entries = serviceDetailNames.flatMap((name): readonly (readonly [FactPath, unknown])[] => {
    const fact = questionFor(name, set);
    const typed = (request[name] ?? "").trim();
    return fact === undefined || typed === "" ? [] : [[fact.path, optionNamed(fact, typed)]];
  });
  return readAnswers(set, treeFrom(entries)).facts;
}

function questionFor(name: ServiceDetailName, { facts }: CriteriaSet): FactDefinition | undefined {
  return facts.find(({ path }) => path === servicePaths[name]);
}

function inWords(fact: FactDefinition, answer: unknown): string {
  return fact.answer.kind === "choice" ? answerInWords(fact, answer) : String(answer);
}

/** The value of the option that somebody wrote, by its first words: "Midline" of "Midline, no side". */
function optionNamed({ answer }: FactDefinition, typed: string): string {
  if (answer.kind !== "choice") return typed;
  const plain = (text: string) => text.toLowerCase().replace(/,.*$/, "").trim();
  return answer.options.find(({ label }) => plain(label) === plain(typed))?.value ?? typed;
}
