import { toBase64Url } from "../backup/base64.ts";
import type { DeterminationSigner } from "./sign-write.ts";

/** Keys of people as a vault holds them: each signs once after each time that the person proved to be there. */
export interface SignerForTest extends DeterminationSigner {
  /** Makes a key for a person, who has none before; the one before signs no more. */
  readonly give: (personId: string) => Promise<string>;
  readonly confirm: (personId: string) => void;
}

export function signerForTest(): SignerForTest {
  const keys = new Map<string, { readonly publicKey: string; readonly privateKey: CryptoKey }>();
  let confirmed: string | null = null;
  return {
    async give(personId) {
      const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
      if (!("publicKey" in pair)) throw new Error("no pair of keys");
      const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
      const publicKey = toBase64Url(new Uint8Array(raw));
      keys.set(personId, { publicKey, privateKey: pair.privateKey });
      return publicKey;
    },
    confirm: (personId) => {
      confirmed = personId;
    },
    publicKeyOf: (personId) => keys.get(personId)?.publicKey ?? null,
    async sign(personId, bytes) {
      const key = keys.get(personId);
      if (key === undefined || confirmed !== personId) return null;
      confirmed = null;
      return new Uint8Array(await crypto.subtle.sign("Ed25519", key.privateKey, bytes));
    },
  };
}
