import { utf8ToBytes } from "@noble/hashes/utils";
import { decodeBase64, encodeBase64 } from "../backup/base64.ts";
import type { Determination } from "../case/determination.ts";
import { hashOf, hashText } from "../chain/canonical-json.ts";
import { verificationCode } from "../chain/store-head.ts";
import type { DeterminationSignature } from "./determination-signature.ts";

/** Keeps a signature from being taken for one that was made over anything else. */
const context = "reviewer-workstation determination 1";

/**
 * What a signature is made over: the context, and the hash of the whole determination with the key and the hash of the
 * case it was saved with. So a signature belongs to one person, one case in one state, and one line of it.
 */
export function signedBytes(
  determination: Determination,
  { algorithm, publicKey, record }: Omit<DeterminationSignature, "value">,
): Uint8Array<ArrayBuffer> {
  const line = { ...determination, signature: { algorithm, publicKey, record } };
  return new Uint8Array(utf8ToBytes(`${context}\n${hashOf(line)}`));
}

/** Bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of a text in base64url; null where it is none. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, "=");
  return decodeBase64(padded.replaceAll("-", "+").replaceAll("_", "/"));
}

/** "4F2A-9C01": what a page prints of a public key, and a person compares. */
export function keyCode(publicKey: string): string {
  return verificationCode(hashText(publicKey)).slice(0, 9);
}
