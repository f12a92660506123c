import {
  type CaseRecord,
  type CaseStore,
  documentNamed,
  type DocumentStore,
  type PlanDetails,
} from "#domain";
import type { ReadAnswerResult } from "#interop/fhir";
import { letterAsPdf, letterFiles, type MakeLetter } from "./letter-files.ts";

/** What a response is written with. */
export type ResponseBasis = {
  readonly plan: PlanDetails;
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
  /** ISO in UTC. */
  readonly now: string;
};

export type WrittenResponse =
  /** With what it says became of the request, and how many letters could not be put in. */
  | {
      readonly ok: true;
      readonly text: string;
      readonly says: "decided" | "withdrawn" | "pended";
      readonly lettersMissing: number;
    }
  | {
      readonly ok: false;
      /** `no-request`: the document of the request is gone, or changed since it arrived. */
      readonly reason: "no-request" | "no-criteria" | "not-a-request" | "unavailable";
    };

/**
 * The answer to a request that came as data, as JSON: what a physician advisor decided, or that the request is pended.
 * The request itself is read again from the case's own document, as it came.
 */
export async function writeResponse(
  record: CaseRecord,
  cases: Pick<CaseStore, "determinations">,
  documents: Pick<DocumentStore, "list" | "content">,
  { plan, zone, now }: ResponseBasis,
  makeLetter: MakeLetter = letterAsPdf(record.request.reference),
): Promise<WrittenResponse> {
  if (record.origin.kind !== "received") return { ok: false, reason: "no-request" };
  const [signed, listed] = await Promise.all([
    cases.determinations(record.id),
    documents.list(record.id),
  ]);
  if (!signed.ok || !listed.ok) return { ok: false, reason: "unavailable" };
  const document = documentNamed(listed.value.items, record.origin.fileName);
  const content = document === undefined ? undefined : await documents.content(document.id);
  if (content === undefined || !content.ok || content.value.integrity === "changed")
    return { ok: false, reason: "no-request" };
  const request = jsonIn(await content.value.content.text());
  if (request === undefined) return { ok: false, reason: "not-a-request" };
  const { readResponse, responseBundle } = await import("#interop/fhir");
  const letters = await letterFiles(signed.value.items, makeLetter);
  const written = responseBundle({
    ...{ record, plan, zone, now, request, letters: letters.files },
    determinations: signed.value.items,
  });
  if (!written.ok) return { ok: false, reason: written.reason };
  return {
    ok: true,
    text: JSON.stringify(written.bundle, null, 2),
    says: saidBy(readResponse(written.bundle)),
    lettersMissing: letters.missing,
  };
}

/** Lines that were cancelled have no action in any answer; of a pended one nobody is named who signed it. */
function saidBy(read: ReadAnswerResult): "decided" | "withdrawn" | "pended" {
  if (!read.ok || read.answer.signedBy === undefined) return "pended";
  const actions = read.answer.items.map(({ action }) => action);
  if (actions.some((action) => action !== undefined && action !== "A4")) return "decided";
  return actions.includes("A4") ? "pended" : "withdrawn";
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
