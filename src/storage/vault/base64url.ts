import { decodeBase64, encodeBase64 } from "#domain";

/** Bytes as text in base64url without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array | ArrayBuffer): string {
  const text = encodeBase64(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of a text in base64url; null where it is none, or not the one way to write its bytes. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  const padded = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .padEnd(text.length + 3, "=");
  const bytes = decodeBase64(padded.slice(0, Math.ceil(text.length / 4) * 4));
  return bytes !== null && toBase64Url(bytes) === text ? bytes : null;
}
