/** AES-256-GCM: the initialization vector's and the tag's length in bytes. */
const ivLength = 12;
const tagLength = 16;
/** The first byte says how the rest is to be read. */
const version = 1;

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A version byte, a random initialization vector, and what is sealed under the key with its place beside it.
 *
 * @param place - where the bytes belong; they can be opened nowhere else
 */
export async function sealBytes(key: CryptoKey, bytes: Bytes, place: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt(aesOf(iv, place), key, bytes);
  const whole = new Uint8Array(1 + ivLength + sealed.byteLength);
  whole[0] = version;
  whole.set(iv, 1);
  whole.set(new Uint8Array(sealed), 1 + ivLength);
  return whole;
}

/** What was sealed for this place; null where it was changed, belongs elsewhere or was sealed under another key. */
export async function openBytes(
  key: CryptoKey,
  whole: Bytes,
  place: string,
): Promise<Bytes | null> {
  if (!isSealedBy(whole)) return null;
  const iv = whole.subarray(1, 1 + ivLength);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(aesOf(iv, place), key, whole.subarray(1 + ivLength)),
    );
  } catch {
    // The one answer there is to a wrong tag.
    return null;
  }
}

/** Whether it can be something that `sealBytes` gave. */
export function isSealedBy(value: unknown): value is Bytes {
  return value instanceof Uint8Array && value[0] === version && value.length >= sealedOverhead;
}

/** By how many bytes a sealed value is longer. */
export const sealedOverhead = 1 + ivLength + tagLength;

function aesOf(iv: Bytes, place: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: text.encode(place) };
}

const text = new TextEncoder();
