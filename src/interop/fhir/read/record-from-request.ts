import {
  type CaseRecord,
  criteriaByCodes,
  memberSexes,
  newCaseRecord,
  parametersFromValues,
  type RequestDetailName,
  setByCodes,
  toJsonObject,
  valuesForCase,
  type ValuesInForce,
} from "#domain";
import {
  type CriteriaSet,
  currentSets,
  defaultParameters,
  documentationOnly,
  referenceOf,
  requestPaths,
  treeFrom,
} from "#criteria";
import type { IncomingRequest, RequestField } from "./incoming-request.ts";

/** What a case of a request is made with. */
export type CaseOfRequest = {
  /** When this system received it: an instant, with its zone, of our own clock. */
  readonly now: string;
  /** The document of the case that holds the bundle. */
  readonly fileName: string;
  /** Random unless given. */
  readonly id?: string;
  /** Chosen by the codes unless given. */
  readonly set?: CriteriaSet;
  /** The plan's values of the set, its own ones where there are none. */
  readonly inForce?: ValuesInForce;
};

/**
 * A case of a request: who and which request as sent, and one answer, when it was received. Everything else that the
 * bundle says is offered beside its question and taken by a person.
 */
export function recordFromRequest(request: IncomingRequest, start: CaseOfRequest): CaseRecord {
  const { now, fileName, id, inForce } = start;
  const set = start.set ?? setOfRequest(request);
  const answers = toJsonObject(treeFrom([[requestPaths.receivedAt, now]]));
  const received = answers.ok ? answers.value : {};
  return newCaseRecord({
    now: new Date(now).toISOString(),
    ...(id === undefined ? {} : { id }),
    origin: originOf(request, { now, fileName }),
    criteriaSet: referenceOf(set),
    step: set.steps[0]?.id ?? "check",
    parameters: { ...valuesForCase(set, inForce?.values ?? defaultParameters(set), received) },
    ...(inForce?.from === undefined ? {} : parametersFromValues(inForce.from)),
    member: memberOf(request),
    request: { ...detailsOf(request), reference: request.claim.value },
    answers: received,
  });
}

/**
 * The criteria a request is worked with, by its codes as at the intake of a fax. Where several are about it the first
 * is taken, the request's notes say so, and a person can change it; without any it is worked as documentation.
 */
export function setOfRequest(request: IncomingRequest): CriteriaSet {
  const entries = {
    cptCode: valueOf(request, "cptCode") ?? "",
    diagnosisCodes: valueOf(request, "diagnosisCodes") ?? "",
    criteriaSet: null,
  };
  const found = criteriaByCodes(entries);
  // Without a code every set would be possible; none of them is said to be.
  if (found.kind !== "several" || entries.cptCode === "")
    return found.kind === "several"
      ? documentationOnly
      : (setByCodes(entries) ?? documentationOnly);
  const [first] = found.options;
  return currentSets.find((set) => set.id === first?.value) ?? documentationOnly;
}

function originOf(
  {
    bundle,
    claim,
    sender,
    sentUrgency,
    created,
    notes,
    notUnderstood,
    notSent,
    codingQuestions,
  }: IncomingRequest,
  { now, fileName }: Pick<CaseOfRequest, "now" | "fileName">,
): CaseRecord["origin"] {
  const said = [
    ...(isFarFrom(created, now)
      ? [`The sender dates the request ${created ?? ""}. Its clocks run from its receipt here.`]
      : []),
    ...notes,
    ...codingQuestions.map(({ message }) => message),
    ...notSent.map(({ title, url }) => `Not sent: ${title ?? "a document"} (${url}).`),
    ...notUnderstood.map(({ resource, path, why }) => `${resource}, ${path}: ${why}.`),
  ];
  return {
    kind: "received",
    standard: "fhir",
    fileName,
    ...(bundle === undefined ? {} : { bundle }),
    claim,
    ...(sender === undefined ? {} : { sender }),
    ...(sentUrgency === undefined ? {} : { sentUrgency }),
    ...(said.length === 0 ? {} : { notes: firstOf(said) }),
  };
}

/** At most so many go with the case; all of them are on the bundle's own pages. */
const mostNotes = 50;

function firstOf(notes: readonly string[]): string[] {
  const more = notes.length - mostNotes;
  const first = notes.slice(0, mostNotes);
  return more <= 0 ? first : [...first, `${more.toLocaleString("en-US")} more in the bundle.`];
}

/** More than a day apart: what is nearer needs no word. */
function isFarFrom(created: string | undefined, now: string): boolean {
  const sent = Date.parse(created ?? "");
  return !Number.isNaN(sent) && Math.abs(Date.parse(now) - sent) > 86_400_000;
}

function memberOf(request: IncomingRequest): CaseRecord["member"] {
  const sex = memberSexes.find((one) => one === valueOf(request, "sex"));
  const address = valueOf(request, "memberAddress");
  return {
    name: valueOf(request, "memberName") ?? "",
    memberId: valueOf(request, "memberId") ?? "",
    dateOfBirth: valueOf(request, "dateOfBirth") ?? "",
    ...(sex === undefined ? {} : { sex }),
    ...(address === undefined ? {} : { address }),
  };
}

/** How to reach each party: what its own resource says, so that no number of another stands beside its name. */
function detailsOf(request: IncomingRequest): Omit<CaseRecord["request"], "reference"> {
  const provider = partyOf(request, "requestingProvider", [
    "providerNpi",
    "providerPhone",
    "providerFax",
    "providerAddress",
  ]);
  const facility = partyOf(request, "facility", [
    "facilityNpi",
    "facilityPhone",
    "facilityFax",
    "facilityAddress",
  ]);
  return {
    requestingProvider: valueOf(request, "requestingProvider") ?? "",
    facility: valueOf(request, "facility") ?? "",
    ...provider,
    ...facility,
  };
}

function partyOf(
  { fields }: IncomingRequest,
  name: RequestField,
  details: readonly (RequestField & RequestDetailName)[],
): Readonly<Partial<Record<RequestDetailName, string>>> {
  const resource = fields.find(({ field }) => field === name)?.sources[0].resource;
  return Object.fromEntries(
    details.flatMap((detail) => {
      const own = fields.find(
        ({ field, sources }) =>
          field === detail && sources.some((source) => source.resource === resource),
      );
      return own === undefined ? [] : [[detail, own.value]];
    }),
  );
}

/** What is offered first for a field. */
function valueOf({ fields }: IncomingRequest, name: RequestField): string | undefined {
  return fields.find(({ field }) => field === name)?.value;
}
