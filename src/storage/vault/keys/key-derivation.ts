import { fromBase64Url, toBase64Url } from "#domain";
import type { Kdf } from "../vault-record.ts";

/**
 * How often PBKDF2-SHA256 is repeated for a new passphrase: OWASP's password storage cheat sheet asks for 600,000 (2026).
 * The number is stored with each wrap, so a later release can raise it; an older wrap is renewed at the next unlock.
 */
export const currentIterations = 1_000_000;

/** Parameters for new wraps with a salt of their own. */
export function newKdf(iterations: number): Kdf {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  return { name: "PBKDF2", iterations, salt };
}

/** Derives from one passphrase, once for each set of parameters, however many wraps share them. */
export interface PassphraseKeys {
  readonly keyFor: (kdf: Kdf) => Promise<CryptoKey>;
}

/** The passphrase counts in Unicode NFC: an accented letter may reach us composed or not, as the keyboard has it. */
export function passphraseKeys(passphrase: string): PassphraseKeys {
  const derived = new Map<string, Promise<CryptoKey>>();
  return {
    keyFor(kdf) {
      const name = `${kdf.iterations}/${kdf.salt}`;
      const known = derived.get(name);
      if (known !== undefined) return known;
      const key = derive(passphrase.normalize("NFC"), kdf);
      derived.set(name, key);
      return key;
    },
  };
}

async function derive(passphrase: string, kdf: Kdf): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase);
  const base = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
  bytes.fill(0);
  const salt = fromBase64Url(kdf.salt) ?? new Uint8Array();
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: kdf.iterations },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["wrapKey", "unwrapKey"],
  );
}

/**
 * A wrapping key from a secret that is random already (HKDF-SHA256, RFC 5869): the recovery key, or what a passkey gives.
 * The bytes are wiped.
 */
export async function keyFromSecret(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  purpose: "recovery key" | "passkey",
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  secret.fill(0);
  const info = new TextEncoder().encode(`reviewer-workstation ${purpose}`);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["wrapKey", "unwrapKey"],
  );
}
