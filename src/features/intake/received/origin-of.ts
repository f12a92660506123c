import type { CaseRecord } from "#domain";
import type { CriteriaSet } from "#criteria";
import type { ArrivedRequest } from "./use-request-data.ts";

/** What a case says of the data its request came as; the same as where the team server receives it. */
export async function originOf(
  { request, document }: ArrivedRequest,
  now: Date,
  set: CriteriaSet,
): Promise<CaseRecord["origin"]> {
  const { recordFromRequest } = await import("#interop/fhir");
  return recordFromRequest(request, { now: now.toISOString(), fileName: document.name, set })
    .origin;
}
