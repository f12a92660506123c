import type { Bundle, BundleEntry, Parameters } from "@medplum/fhirtypes";
import { examplePlan, type PlanDetails } from "#domain";
import { decodeText, readJson } from "#criteria";
import { responseBundle } from "#interop/fhir";
import type { LettersOf } from "./letters.ts";
import type { AnswerableCase, FoundRequest, ReceivedRequests } from "./received-requests.ts";

/** What an answer is written with. */
export interface AnswerBasis {
  /** The instant of writing, ISO 8601 in UTC. */
  readonly now: string;
  /** Where attachments are sent to the plan; null: an answer holds no Task. */
  readonly attachmentUrl: string | null;
  readonly lettersOf: LettersOf;
}

/** What a route answers a system with. */
export interface AnsweringParts extends Pick<AnswerBasis, "attachmentUrl" | "lettersOf"> {
  readonly requests: ReceivedRequests;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
}

/** A response bundle of a case, to the bundle that asked; null where none can be written. */
export async function answerTo(
  { record, determinations, plan }: AnswerableCase,
  request: unknown,
  { now, attachmentUrl, lettersOf }: AnswerBasis,
): Promise<Bundle | null> {
  const written = responseBundle({
    record,
    determinations,
    request,
    plan: plan.details ?? unnamed,
    now,
    zone: plan.zone,
    letters: await lettersOf(record, determinations),
    ...(attachmentUrl === null ? {} : { attachmentUrl }),
  });
  return written.ok ? written.bundle : null;
}

/** The last request for the case, as it was stored. */
export function storedRequest({ bundle }: FoundRequest): unknown {
  const text = decodeText(bundle);
  const read = text.ok ? readJson(text.text, { longest: 50_000_000, deepest: 68 }) : null;
  return read?.ok === true ? read.value : undefined;
}

/**
 * The answers to an inquiry, as PAS 2.2 gives them out: Parameters with a bundle for each request that matches, none where
 * none does. That some are not listed, the last bundle says.
 */
export function inquiryAnswer(
  answers: readonly Bundle[],
  { identifier, isCut }: { readonly identifier: Bundle["identifier"]; readonly isCut: boolean },
): Parameters {
  return {
    resourceType: "Parameters",
    parameter: answers.map((answer, index) => ({
      name: "return",
      resource: {
        ...answer,
        meta: { profile: [`${guide}/profile-pas-inquiry-response-bundle`] },
        ...(identifier === undefined ? {} : { identifier }),
        entry: [
          ...(answer.entry ?? []).map(asInquired),
          ...(isCut && index === answers.length - 1 ? [notAll] : []),
        ],
      },
    })),
  };
}

const guide = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition";

function asInquired(entry: BundleEntry): BundleEntry {
  const { resource } = entry;
  return resource?.resourceType === "ClaimResponse"
    ? {
        ...entry,
        resource: { ...resource, meta: { profile: [`${guide}/profile-claiminquiryresponse`] } },
      }
    : entry;
}

const notAll: BundleEntry = {
  fullUrl: "urn:uuid:0d7b2f64-5c1e-4a57-9d0e-6f3a8c2b1e90",
  resource: {
    resourceType: "OperationOutcome",
    issue: [
      {
        severity: "warning",
        code: "incomplete",
        diagnostics:
          "More requests of this member match and are not listed. Name the request by its Claim.identifier.",
      },
    ],
  },
};

/** A plan that nobody has described: an answer to data takes from it only how it counts its clocks. */
const unnamed: PlanDetails = {
  ...examplePlan,
  name: "",
  address: "",
  phone: "",
  tty: "",
  languagePhone: "",
  appealsAddress: "",
  appealsFax: "",
};
