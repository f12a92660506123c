import { toBase64Url } from "../backup/base64.ts";
import type { CaseWrite, WriteDecision } from "../case/case-writes.ts";
import { hashOf } from "../chain/canonical-json.ts";
import { needsSignature } from "../life/signed-actions.ts";
import type { Failure } from "../ports/case-store.ts";
import { signedBytes } from "./signed-bytes.ts";
import { verifySignature } from "./verify-signature.ts";

/** Signs as whoever works here, with a key that was unlocked for this one signature. */
export interface DeterminationSigner {
  /** The public key of a person who has one here. */
  readonly publicKeyOf: (personId: string) => string | null;
  /** The 64 bytes of the signature; null where the person has not just proved to be there. */
  readonly sign: (
    personId: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What a signer is told who has not just proved to be there. */
const confirmationWanted: Failure = {
  ok: false,
  error: { kind: "unauthorized", wants: "confirmation" },
};

/**
 * Signs the determination of a write, as the last thing before it is stored; a write that needs no signature is given
 * back as it is. What would not verify is not stored.
 */
export async function signWrite(
  write: CaseWrite,
  signer: DeterminationSigner,
): Promise<WriteDecision> {
  const { determination, stored, by } = write;
  if (determination === null || !needsSignature(determination)) return { ok: true, write };
  const publicKey = by.id === undefined ? null : signer.publicKeyOf(by.id);
  if (by.id === undefined || publicKey === null) return confirmationWanted;
  const terms = { algorithm: "Ed25519", publicKey, record: hashOf(stored) } as const;
  const value = await signer.sign(by.id, signedBytes(determination, terms));
  if (value === null) return confirmationWanted;
  const signed = { ...determination, signature: { ...terms, value: toBase64Url(value) } };
  return (await verifySignature(signed))
    ? { ok: true, write: { ...write, determination: signed } }
    : unusable;
}

const unusable: Failure = {
  ok: false,
  error: { kind: "unavailable", reason: "failed", detail: "SignatureError" },
};
