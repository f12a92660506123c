import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/**
 * The one text of a value: keys in order, no spaces (as RFC 8785 has it). A key that holds `undefined` is
 * left out; anything that is not JSON gets a text that no JSON value has, so that it never equals one.
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      return Number.isFinite(value) ? JSON.stringify(value) : `!${String(value)}`;
    case "object":
      return Array.isArray(value) ? listText(value) : objectText(value);
    default:
      return `!${typeof value}`;
  }
}

function listText(list: readonly unknown[]): string {
  return `[${Array.from(list, canonicalJson).join(",")}]`;
}

function objectText(value: object): string {
  // A date, a map or a buffer has no keys of its own to tell it by.
  const kind = Object.prototype.toString.call(value);
  const time = value instanceof Date ? String(value.getTime()) : "";
  const mark = kind === "[object Object]" ? "" : `!${kind}${time}`;
  const parts = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `${mark}{${parts.join(",")}}`;
}

/**
 * SHA-256 of a value's one text, 64 lower-case hexadecimal digits. At once, without a promise: a save that
 * is made while the page goes away has no time to wait. A value nested too deeply to be read gets the hash
 * of nothing, which no stored value has.
 */
export function hashOf(value: unknown): string {
  try {
    return hashText(canonicalJson(value));
  } catch {
    return hashText("");
  }
}

/** SHA-256 of a text in UTF-8. */
export function hashText(text: string): string {
  return digest.of(text);
}

const digest = { of: (text: string): string => bytesToHex(sha256(text)) };

/**
 * Lets the platform's own SHA-256 take the place of the one written in JavaScript, for the whole process. A browser has
 * none that answers at once; a server does, five times as fast.
 *
 * @param of - 64 lower-case hexadecimal digits of a text in UTF-8, where half of a pair of surrogates is U+FFFD
 */
export function digestWith(of: (text: string) => string): void {
  digest.of = of;
}
