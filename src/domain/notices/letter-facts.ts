import { readerOf, requestPaths } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import { serviceDetailsOf } from "../case/service-details.ts";
import type { NoticeKind, NoticePart } from "../case/notice.ts";
import type { LetterValues } from "./letter-values.ts";
import type { NoticeInput } from "./notice-input.ts";

type Request = CaseRecord["request"];

/** Whom a letter is to, with the address as far as it was entered. */
export function addressee(
  kind: NoticeKind,
  { member, request }: Pick<CaseRecord, "member" | "request">,
): readonly NoticePart[] {
  const lines =
    kind === "request-for-information"
      ? [
          request.requestingProvider.trim() === ""
            ? "The requesting provider"
            : request.requestingProvider,
          request.providerAddress,
          ...faxed(request.providerFax),
        ]
      : [member.name, member.address];
  return given(lines).map((text): NoticePart => ({ kind: "paragraph", text }));
}

const facilityLabels = ["Facility address", "Facility phone", "Facility fax", "Facility NPI"];

/** Address, phone, fax and NPI of provider or facility, as far as they were entered. */
export function contactLines(request: Request, of: "provider" | "facility"): readonly string[] {
  const { address, phone, fax, npi } =
    of === "provider"
      ? {
          address: request.providerAddress,
          phone: request.providerPhone,
          fax: request.providerFax,
          npi: request.providerNpi,
        }
      : {
          address: request.facilityAddress,
          phone: request.facilityPhone,
          fax: request.facilityFax,
          npi: request.facilityNpi,
        };
  const at = of === "provider" ? ["Address", "Phone", "Fax", "NPI"] : facilityLabels;
  return [address, phone, fax, npi].flatMap((value, place) => labeled(at[place] ?? "", value));
}

/** What is approved: only what was entered, in one order. */
export function authorizationLines(
  { record, assessment }: NoticeInput,
  values: LetterValues,
): readonly string[] {
  const { units, site, side } = serviceDetailsOf(record, assessment);
  return [
    ...(values["authorization"] === undefined
      ? [`Reference number: ${values["reference"] ?? ""}`]
      : [`Authorization number: ${values["authorization"]}`]),
    `Service: ${values["procedure"] ?? ""}`,
    ...labeled("Units", units),
    ...labeled("Side", side),
    ...labeled("Site", site),
    ...labeled("Facility", record.request.facility),
    ...labeled("From", values["serviceFrom"]),
    ...labeled("Through", values["serviceThrough"]),
  ];
}

/** The billed code, for the provider's copy only. */
export function codeLine({ assessment }: NoticeInput): readonly string[] {
  const code = readerOf(requestPaths.cptCode)(assessment.facts);
  return typeof code === "string" && code !== "not-documented" ? labeled("Code", code) : [];
}

/** The plan provision a denial relies on, as the plan entered it. */
export function relyingOn(provision: string): readonly NoticePart[] {
  return provision.trim() === ""
    ? []
    : [{ kind: "paragraph", text: `We relied on this part of your plan: ${provision.trim()}.` }];
}

/** Who gets a copy: the requesting provider of every decision, and the facility where one is named. */
export function carbonCopy({ request }: Pick<CaseRecord, "request">): readonly NoticePart[] {
  const named = request.requestingProvider.trim();
  const provider = named === "" ? "the requesting provider" : `${named}, requesting provider`;
  const facility = request.facility.trim();
  return [
    {
      kind: "paragraph",
      text: `Copy to: ${provider}${facility === "" ? "" : `; ${facility}, facility`}`,
    },
  ];
}

/** What an approval or its envelope lacks, as people call it; each can be entered in the review or the case details. */
export function missingForApproval({
  record,
  assessment,
}: Pick<NoticeInput, "record" | "assessment">): readonly string[] {
  const service = serviceDetailsOf(record, assessment);
  const facts = [
    ["the member’s address", record.member.address],
    ["units", service.units],
    ["site of service", service.site],
    ["side", service.side],
    ["first day of service", service.serviceFrom],
    ["last day of service", service.serviceThrough],
  ] as const;
  return facts.filter(([, value]) => (value ?? "").trim() === "").map(([name]) => name);
}

function faxed(fax: string | undefined): readonly string[] {
  return (fax ?? "").trim() === "" ? [] : [`Fax: ${(fax ?? "").trim()}`];
}

function given(lines: readonly (string | undefined)[]): readonly string[] {
  return lines.map((line) => (line ?? "").trim()).filter((line) => line !== "");
}

function labeled(label: string, text: string | undefined): readonly string[] {
  return (text ?? "").trim() === "" ? [] : [`${label}: ${(text ?? "").trim()}`];
}
