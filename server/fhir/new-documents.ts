import { createHash } from "node:crypto";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { DocumentKind } from "#domain";
import { type IncomingRequest, type ReceivedDocument, readableBundle } from "#interop/fhir";
import type { ArrivedDocument } from "./received-requests.ts";

/** The bundle of a request as a document of its case. */
export function bundleDocument(
  { kind, claim }: Pick<IncomingRequest, "kind" | "claim">,
  value: unknown,
  bytes: Uint8Array<ArrayBuffer>,
): ArrivedDocument {
  const number = claim.value.replaceAll(/[\p{C}/\\:*?"<>|\s]+/gu, " ").trim();
  return {
    name: `${bundleNames[kind]} ${number}`.trim().slice(0, 100).trim().concat(".json"),
    kind: "text",
    mediaType: "application/fhir+json",
    pageCount: Math.max(1, readableBundle(value).pages.length),
    sha256: sha256Of(bytes),
    bytes,
  };
}

const bundleNames = {
  new: "Request data",
  update: "Request data, update",
  cancellation: "Request data, cancellation",
} as const;

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
    pageCount: await pagesIn(mediaType, bytes),
    sha256: sha256Of(bytes),
    bytes,
  };
}

function kindOf(mediaType: string): DocumentKind {
  if (mediaType === "application/pdf") return "pdf";
  return mediaType.startsWith("image/") ? "image" : "text";
}

async function pagesIn(mediaType: string, bytes: Uint8Array): Promise<number> {
  if (mediaType !== "application/pdf") return 1;
  try {
    const read = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    return Math.max(1, read.getPageCount());
  } catch {
    // Whoever opens it is told what is wrong with it.
    return 1;
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
