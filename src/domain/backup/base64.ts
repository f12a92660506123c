const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 (RFC 4648, padded) of some bytes. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one, two, three] = [bytes[at] ?? 0, bytes[at + 1], bytes[at + 2]];
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    parts.push(
      letters.charAt(bits >> 18) +
        letters.charAt((bits >> 12) & 63) +
        (two === undefined ? "=" : letters.charAt((bits >> 6) & 63)) +
        (three === undefined ? "=" : letters.charAt(bits & 63)),
    );
  }
  return parts.join("");
}

/** The bytes of a text in base64; null where it is none. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const bits =
      (valueAt(text, at) << 18) |
      (valueAt(text, at + 1) << 12) |
      (valueAt(text, at + 2) << 6) |
      valueAt(text, at + 3);
    bytes[to] = bits >> 16;
    if (to + 1 < bytes.length) bytes[to + 1] = (bits >> 8) & 255;
    if (to + 2 < bytes.length) bytes[to + 2] = bits & 255;
  }
  return bytes;
}

/** Bytes as text in base64url without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of a text in base64url; null where it is none, or not the one way to write its bytes. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, "=");
  const bytes = decodeBase64(padded.replaceAll("-", "+").replaceAll("_", "/"));
  return bytes !== null && toBase64Url(bytes) === text ? bytes : null;
}

const values = new Uint8Array(128);
for (let index = 0; index < letters.length; index += 1) values[letters.charCodeAt(index)] = index;

/** A sign of padding counts as no bits. */
function valueAt(text: string, at: number): number {
  return values[text.charCodeAt(at)] ?? 0;
}
