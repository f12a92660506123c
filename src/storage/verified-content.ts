import { isUndecoded } from "./browser/codec/codec.ts";
import type { CaseDocument, DocumentContent, Failure, Outcome } from "#domain";

/**
 * Compares stored content with what the document's row says of it: its length and SHA-256. What is given is
 * made of the very bytes that were compared. An encrypted content that does not open is one that was changed.
 */
export async function verifiedContent(
  { byteLength, sha256 }: CaseDocument,
  stored: unknown,
): Promise<Outcome<DocumentContent>> {
  if (isUndecoded(stored)) return changed;
  if (!(stored instanceof Blob)) return damaged;
  const bytes = await bytesOf(stored);
  if (bytes === undefined) return damaged;
  if (bytes.byteLength !== byteLength) return changed;
  const content = new Blob([bytes], { type: stored.type });
  const digest = sha256 === undefined ? undefined : await sha256Of(bytes);
  if (digest === undefined) return { ok: true, value: { integrity: "not-verified", content } };
  return digest === sha256 ? { ok: true, value: { integrity: "verified", content } } : changed;
}

/** The content that may take the place of a document's own: the original, by its SHA-256. */
export async function originalContent(
  document: CaseDocument,
  offered: Blob,
): Promise<Outcome<Blob>> {
  const outcome = await verifiedContent(document, offered);
  if (!outcome.ok) return outcome;
  return outcome.value.integrity === "verified"
    ? { ok: true, value: outcome.value.content }
    : damaged;
}

/** The file behind a stored blob may be gone from the disk. */
async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** SHA-256 in hexadecimal; undefined where the browser gives no cryptography (plain http). */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (globalThis.crypto.subtle === undefined) return undefined;
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const changed: Outcome<DocumentContent> = { ok: true, value: { integrity: "changed" } };

const damaged: Failure = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "damaged", issues: [] },
};
