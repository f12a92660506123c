import { createHash } from "node:crypto";
import { PDFDocument } from "@cantoo/pdf-lib";
import { type DocumentKind, requestDataNames } from "#domain";
import type { IncomingRequest, ReceivedDocument } from "#interop/fhir";
import type { ArrivedDocument } from "./received-requests.ts";

/** The bundle of a request as a document of its case. */
export function bundleDocument(
  { kind, claim }: Pick<IncomingRequest, "kind" | "claim">,
  bytes: Uint8Array<ArrayBuffer>,
): ArrivedDocument {
  const number = claim.value.replaceAll(/[\p{C}/\\:*?"<>|\s]+/gu, " ").trim();
  return {
    name: `${requestDataNames[kind]} ${number}`.trim().slice(0, 100).trim().concat(".json"),
    kind: "text",
    mediaType: "application/fhir+json",
    ...uncounted,
    sha256: sha256Of(bytes),
    bytes,
  };
}

/** A paper that came within a bundle as a document of the case. */
export async function paperDocument({
  name,
  mediaType,
  bytes: sent,
}: ReceivedDocument): Promise<ArrivedDocument> {
  const bytes = new Uint8Array(sent);
  return {
    name,
    kind: kindOf(mediaType),
    mediaType,
    ...(await pagesIn(mediaType, bytes)),
    sha256: sha256Of(bytes),
    bytes,
  };
}

function kindOf(mediaType: string): DocumentKind {
  if (mediaType === "application/pdf") return "pdf";
  return mediaType.startsWith("image/") ? "image" : "text";
}

/** What is drawn by pages of its own is counted here; how words break into pages is known to who shows them. */
async function pagesIn(
  mediaType: string,
  bytes: Uint8Array,
): Promise<Pick<ArrivedDocument, "pageCount" | "isUncounted" | "checkedThrough">> {
  if (["image/png", "image/jpeg", "image/gif"].includes(mediaType)) return { pageCount: 1 };
  if (mediaType !== "application/pdf") return uncounted;
  try {
    const read = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    return { pageCount: Math.max(1, read.getPageCount()), checkedThrough: 0 };
  } catch {
    return uncounted;
  }
}

/** One page at least, and none of them looked at. */
const uncounted = { pageCount: 1, isUncounted: true, checkedThrough: 0 } as const;

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
