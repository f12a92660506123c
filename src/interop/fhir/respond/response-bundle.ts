import type { Bundle } from "@medplum/fhirtypes";
import { findSet, readAnswers } from "#criteria";
import { type CaseRecord, type Determination, type PlanDetails, serviceDetailsOf } from "#domain";
import { pasProfile } from "../pas/pas-names.ts";
import { answerOfCase } from "./answer-of-case.ts";
import { answersOf } from "./answers-of.ts";
import { claimResponseOf } from "./claim-response.ts";
import { type LetterFiles, letterDocuments } from "./issued-letters.ts";
import { partsOfBundle } from "./parts-of-bundle.ts";
import { partsOfCase } from "./parts-of-case.ts";
import { provenanceOf } from "./provenance.ts";
import { unwrapBundle } from "../read/unwrap-bundle.ts";
import { referencesIn } from "./request-entries.ts";
import { requestedOf } from "./requested-of.ts";
import type { KnownNpis } from "./reviewer.ts";
import { stableUrn, stableUuid } from "./stable-id.ts";

/** What an answer is written from. */
export type ResponseInput = {
  readonly record: CaseRecord;
  /** Every determination of the case, oldest first. */
  readonly determinations: readonly Determination[];
  /** The bundle that brought the request, as JSON, alone or in `Parameters`; absent where it did not come as data. */
  readonly request?: unknown;
  readonly plan: PlanDetails;
  /** The instant of writing, ISO in UTC. */
  readonly now: string;
  /** IANA name of the zone in which the plan counts its days. */
  readonly zone: string;
  /** NPIs of the people who sign, by the id of their profile. */
  readonly npis?: KnownNpis;
  /** The PDFs of letters that were sent; a letter without one is left out. */
  readonly letters?: LetterFiles;
  /** Where attachments are sent to the plan; without it nobody is given a Task to send them by. */
  readonly attachmentUrl?: string;
};

export type ResponseResult =
  | { readonly ok: true; readonly bundle: Bundle }
  /** `no-criteria`: this release does not hold the criteria of the case; `not-a-request`: the bundle is none. */
  | { readonly ok: false; readonly reason: "no-criteria" | "not-a-request" };

/**
 * The answer to a request as a PAS response bundle: the ClaimResponse first, then every resource that it refers to,
 * once, at the address it had in the request (spec-33). Pure. Whatever the case is inside, it is pended (A4) until a
 * physician advisor has signed a decision (`answerOfCase`).
 */
export function responseBundle(input: ResponseInput): ResponseResult {
  const { record, determinations, request, plan, now, npis = noNpis } = input;
  const found = findSet(record.criteriaSet);
  if (!found.ok) return { ok: false, reason: "no-criteria" };
  const { facts } = readAnswers(found.set, record.answers);
  const given = givenNames(record);
  const sent = unwrapBundle(request);
  if (!sent.ok) return { ok: false, reason: "not-a-request" };
  const parts =
    sent.value === undefined
      ? partsOfCase(record, facts, plan, given)
      : partsOfBundle(sent.value, given);
  if (parts === null) return { ok: false, reason: "not-a-request" };
  const answer = answerOfCase(record, determinations);
  const requested = requestedOf(input, answer, { parts, facts });
  const response = claimResponseOf({
    record,
    determinations,
    answer,
    parts,
    facts,
    service: serviceDetailsOf(record, { set: found.set, facts }),
    zone: input.zone,
    npis,
    ...requested,
  });
  const { patient, insurer } = parts;
  const target = { response: response.fullUrl, patient, insurer, npis };
  const own = [
    response,
    ...requested.entries,
    ...letterDocuments(determinations, input.letters ?? noLetters, target),
    ...(answer.kind === "pended" ? [] : [provenanceOf(answer.determination, target)]),
    ...(answer.kind === "decided"
      ? answersOf(record, { parts, plan, answeredAt: answer.determination.recordedAt })
      : []),
  ];
  const addresses = own.flatMap(({ resource }) => referencesIn(resource));
  return {
    ok: true,
    bundle: {
      resourceType: "Bundle",
      id: stableUuid(["response", response.fullUrl, now]),
      meta: { profile: [pasProfile("pas-response-bundle")] },
      identifier: parts.bundle,
      type: "collection",
      timestamp: now,
      entry: [...own, ...parts.entries(addresses)],
    },
  };
}

const noNpis: KnownNpis = new Map();
const noLetters: LetterFiles = new Map();

/** How bundle and claim are called: as the sender does, or by addresses of our own. */
function givenNames({ origin, id }: CaseRecord) {
  const own = (what: string) => ({
    system: "urn:ietf:rfc:3986",
    value: stableUrn(["fhir", id, what]),
  });
  if (origin.kind !== "received") return { bundle: own("bundle"), claim: own("claim") };
  return { bundle: origin.bundle ?? own("bundle"), claim: origin.claim };
}
