import {
  type CaseRecord,
  type CaseStore,
  documentNamed,
  type DocumentStore,
  type PlanDetails,
} from "#domain";
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
  /** With how many letters could not be put in. */
  | { readonly ok: true; readonly text: string; readonly lettersMissing: number }
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
  const { responseBundle } = await import("#interop/fhir");
  const letters = await letterFiles(signed.value.items, makeLetter);
  const written = responseBundle({
    ...{ record, plan, zone, now, request, letters: letters.files },
    determinations: signed.value.items,
  });
  return written.ok
    ? { ok: true, text: JSON.stringify(written.bundle, null, 2), lettersMissing: letters.missing }
    : { ok: false, reason: written.reason };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
