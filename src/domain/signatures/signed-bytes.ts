import { utf8ToBytes } from "@noble/hashes/utils";
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

/** "4F2A-9C01": what a page prints of a public key, and a person compares. */
export function keyCode(publicKey: string): string {
  return verificationCode(hashText(publicKey)).slice(0, 9);
}
