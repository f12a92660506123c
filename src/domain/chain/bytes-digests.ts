import { sha1 } from "@noble/hashes/legacy";
import { sha256 } from "@noble/hashes/sha2";

/**
 * What tells a file from every other: SHA-256, and SHA-1 where a standard names no other (FHIR R4, Attachment.hash),
 * which proves nothing against somebody who means harm.
 */
export function digestsOf(bytes: Uint8Array): {
  readonly sha1: Uint8Array;
  readonly sha256: Uint8Array;
} {
  return { sha1: sha1(bytes), sha256: sha256(bytes) };
}
