import type { Bundle, BundleEntry } from "@medplum/fhirtypes";
import { examplePlan, type PlanDetails } from "#domain";
import { decodeText, readJson } from "#criteria";
import { responseBundle } from "#interop/fhir";
import type { AnswerableCase, FoundRequest } from "./received-requests.ts";

/** A response bundle of a case, to the bundle that asked; null where none can be written. */
export function answerTo(
  { record, determinations, plan }: AnswerableCase,
  request: unknown,
  now: string,
): Bundle | null {
  const written = responseBundle({
    record,
    determinations,
    request,
    plan: plan.details ?? unnamed,
    now,
    zone: plan.zone,
  });
  return written.ok ? written.bundle : null;
}

/** The last request for the case, as it was stored. */
export function storedRequest({ bundle }: FoundRequest): unknown {
  const text = decodeText(bundle);
  const read = text.ok ? readJson(text.text, { longest: 50_000_000, deepest: 68 }) : null;
  return read?.ok === true ? read.value : undefined;
}

/** The answers to an inquiry as one bundle: every ClaimResponse first, then what they refer to, each once. */
export function inquiryAnswer(
  answers: readonly Bundle[],
  {
    identifier,
    now,
    isCut,
  }: { readonly identifier: Bundle["identifier"]; readonly now: string; readonly isCut: boolean },
): Bundle {
  const entries = answers.flatMap(({ entry = [] }) => entry);
  const isAnswer = ({ resource }: BundleEntry) => resource?.resourceType === "ClaimResponse";
  const seen = new Set<string>();
  const others = entries.filter((one) => {
    if (isAnswer(one) || one.fullUrl === undefined || seen.has(one.fullUrl)) return false;
    seen.add(one.fullUrl);
    return true;
  });
  return {
    resourceType: "Bundle",
    meta: { profile: [`${guide}/profile-pas-inquiry-response-bundle`] },
    ...(identifier === undefined ? {} : { identifier }),
    type: "collection",
    timestamp: now,
    entry: [...entries.filter(isAnswer).map(asInquired), ...others, ...(isCut ? [notAll] : [])],
  };
}

const guide = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition";

function asInquired({ resource, ...entry }: BundleEntry): BundleEntry {
  return resource?.resourceType === "ClaimResponse"
    ? {
        ...entry,
        resource: { ...resource, meta: { profile: [`${guide}/profile-claiminquiryresponse`] } },
      }
    : { ...entry };
}

const notAll: BundleEntry = {
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
