import type { DocumentReference } from "@medplum/fhirtypes";
import { type Determination, digestsOf, encodeBase64, type NoticeKind, sentNotices } from "#domain";
import { codeSystems, loincCodes } from "../pas/pas-names.ts";
import { stableUrn } from "./stable-id.ts";

/** The PDF of a letter that was sent, by the notice's id. */
export type LetterFiles = ReadonlyMap<string, Uint8Array>;

const titles: Readonly<Record<NoticeKind, string>> = {
  "request-for-information": "Request for information",
  approval: "Notice of approval",
  adverse: "Notice of adverse determination",
  partial: "Notice of partial approval",
  extension: "Notice of extension",
};

/**
 * The letters that stand, newest first, where their file is given. FHIR R4 wants the SHA-1 in `hash`; the SHA-256 is
 * the document's identifier beside it, named as RFC 6920 names digests.
 */
export function letterDocuments(
  determinations: readonly Determination[],
  files: LetterFiles,
  { patient, response }: { readonly patient: string; readonly response: string },
): readonly { readonly fullUrl: string; readonly resource: DocumentReference }[] {
  return sentNotices(determinations).flatMap(({ notice, determination, voidedBy }) => {
    const bytes = files.get(notice.id);
    if (bytes === undefined || voidedBy !== undefined) return [];
    const { sha1, sha256 } = digestsOf(bytes);
    const fullUrl = stableUrn(["letter", determination.caseId, notice.id]);
    const resource: DocumentReference = {
      resourceType: "DocumentReference",
      id: fullUrl.replace("urn:uuid:", ""),
      identifier: [{ system: "urn:ietf:rfc:3986", value: `ni:///sha-256;${urlSafe(sha256)}` }],
      status: "current",
      type: { coding: [{ system: codeSystems.loinc, code: loincCodes.administrativeNote }] },
      subject: { reference: patient },
      date: determination.recordedAt,
      content: [
        {
          attachment: {
            contentType: "application/pdf",
            data: encodeBase64(bytes),
            size: bytes.byteLength,
            hash: encodeBase64(sha1),
            title: titles[notice.kind],
            creation: determination.recordedAt,
          },
        },
      ],
      context: { related: [{ reference: response }] },
    };
    return [{ fullUrl, resource }];
  });
}

function urlSafe(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
