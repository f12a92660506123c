import { fromBase64Url, toBase64Url } from "#domain";
import type { Wrapped } from "../vault-record.ts";

/**
 * Keys wrapped by keys, with AES-256-GCM of the browser alone: the bytes of a key never are in JavaScript. The label is
 * authenticated with the wrap, so that a wrap moved to another place, person or vault opens nothing.
 */
export type WrapLabel = readonly [vaultId: string, purpose: string, personId: string];

/** A key that can be wrapped again, or one for the session that can never leave the browser. */
export type KeyUse = "movable" | "session";

const aes = { name: "AES-GCM", length: 256 };
const dataUsages = ["encrypt", "decrypt"] as const;
const wrapUsages = ["wrapKey", "unwrapKey"] as const;

/** A new key that seals data, movable until it is wrapped. */
export function newDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(aes, true, dataUsages);
}

/** A new key that wraps other keys of one person. */
export function newPersonKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(aes, true, wrapUsages);
}

/** Wraps a movable key. A key that is not movable is a fault of the caller. */
export async function wrapKey(key: CryptoKey, by: CryptoKey, label: WrapLabel): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const format = key.type === "private" ? "pkcs8" : "raw";
  const sealed = await crypto.subtle.wrapKey(format, key, by, parameters(iv, label));
  return { iv: toBase64Url(iv), sealed: toBase64Url(new Uint8Array(sealed)) };
}

/** Unwraps a key of AES; null where `by` does not open it, or it is not the one that was wrapped there. */
type UnwrapAes = (
  wrapped: Wrapped,
  by: CryptoKey,
  label: WrapLabel,
  use: KeyUse,
) => Promise<CryptoKey | null>;

/** The data key. */
export const unwrapDataKey: UnwrapAes = (...given) => unwrapAes(dataUsages, ...given);

/** The key of one person. */
export const unwrapPersonKey: UnwrapAes = (...given) => unwrapAes(wrapUsages, ...given);

function unwrapAes(
  usages: typeof dataUsages | typeof wrapUsages,
  ...[wrapped, by, label, use]: Parameters<UnwrapAes>
): ReturnType<UnwrapAes> {
  return unwrap(wrapped, label, (bytes, how) =>
    crypto.subtle.unwrapKey("raw", bytes, by, how, aes, use === "movable", usages),
  );
}

export function unwrapSigningKey(
  wrapped: Wrapped,
  by: CryptoKey,
  label: WrapLabel,
): Promise<CryptoKey | null> {
  return unwrap(wrapped, label, (bytes, how) =>
    crypto.subtle.unwrapKey("pkcs8", bytes, by, how, { name: "Ed25519" }, false, ["sign"]),
  );
}

async function unwrap(
  { iv, sealed }: Wrapped,
  label: WrapLabel,
  work: (sealed: Uint8Array<ArrayBuffer>, how: AesGcmParams) => Promise<CryptoKey>,
): Promise<CryptoKey | null> {
  const [ivBytes, bytes] = [fromBase64Url(iv), fromBase64Url(sealed)];
  if (ivBytes === null || bytes === null) return null;
  try {
    return await work(bytes, parameters(ivBytes, label));
  } catch {
    // The browser says no more than that it does not open.
    return null;
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, label: WrapLabel): AesGcmParams {
  // The vault id and the purposes hold no slash, so no two labels read alike.
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(label.join("/")) };
}
