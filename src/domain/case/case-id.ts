import * as z from "zod/mini";

/** Case ids are random and say nothing about the member; 22 characters of base64url carry 132 bits. */
export const caseIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{22,64}$/, "must be a case id"));

/** What can fill a byte array with random values; `crypto` in a browser. */
export interface RandomSource {
  getRandomValues(bytes: Uint8Array<ArrayBuffer>): unknown;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A new id of 144 random bits in 24 characters that are safe in a URL (a UUID has only 122). */
export function newCaseId(random: RandomSource = crypto): string {
  const bytes = new Uint8Array(24);
  random.getRandomValues(bytes);
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join("");
}
