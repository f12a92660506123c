import type { CommunicationRequest, Identifier } from "@medplum/fhirtypes";
import type { Determination } from "#domain";
import { loincCodes, pasExtension, pasProfile } from "../pas/pas-names.ts";
import type { RequestItem, RequestParts } from "./request-parts.ts";
import { stableUrn } from "./stable-id.ts";

/** One thing that is asked for: the LOINC code of its kind, and what the plan calls the request for it. */
export type AskedKind = {
  readonly kind: "questionnaire" | "documents";
  readonly code: string;
  /** Of the CommunicationRequest; of a questionnaire, it is the context by which DTR finds it (TRN). */
  readonly identifier: Identifier;
  readonly fullUrl: string;
};

/**
 * What an open request for information asks for as data: our questionnaire, which asks what no code can say, and notes.
 * Which notes, the letter says; of criteria nothing is told.
 */
export function askedKinds({ caseId, id }: Determination): readonly AskedKind[] {
  return [
    { kind: "questionnaire", code: loincCodes.questionnaire } as const,
    { kind: "documents", code: loincCodes.progressNote } as const,
  ].map((one) => ({
    ...one,
    identifier: {
      system: "urn:ietf:rfc:3986",
      value: stableUrn(["asked", caseId, id, one.code, "name"]),
    },
    fullUrl: stableUrn(["asked", caseId, id, one.code]),
  }));
}

/** As the guide has it: one code a request, as plain text, with the line it is about at the top (since 2.2.0). */
export function communicationRequestOf(
  { code, identifier, fullUrl }: AskedKind,
  {
    parts,
    items,
    askedAt,
  }: {
    readonly parts: RequestParts;
    readonly items: readonly RequestItem[];
    readonly askedAt: string;
  },
): { readonly fullUrl: string; readonly resource: CommunicationRequest } {
  const [line] = items;
  return {
    fullUrl,
    resource: {
      resourceType: "CommunicationRequest",
      id: fullUrl.replace("urn:uuid:", ""),
      meta: { profile: [pasProfile("communicationrequest")] },
      ...(line === undefined || items.length > 1
        ? {}
        : {
            extension: [
              { url: pasExtension("serviceLineNumber"), valuePositiveInt: line.sequence },
            ],
          }),
      identifier: [identifier],
      status: "active",
      subject: { reference: parts.patient },
      payload: [{ contentString: code }],
      authoredOn: askedAt,
      requester: { reference: parts.insurer },
      ...(parts.requestor === undefined ? {} : { sender: { reference: parts.requestor } }),
    },
  };
}
