import type { VaultError } from "#domain";
import { commonPassphrases, commonWords } from "./common-passphrases.ts";

/**
 * The rule for a new passphrase, after NIST SP 800-63B-4 section 3.1.1.2, as restated by secondary sources (the standard itself
 * was not at hand when this was written): at least 15 characters where the password is the only factor, each Unicode
 * code point counting as one; every character accepted, no kinds of characters asked for; the whole of it counts, however
 * long; a list of passwords that are common, expected or named after the service is refused. Never is it asked to be
 * changed after some time. The drafts of the standard normalize to NFKC or NFKD; this normalizes to NFC, as RFC 8265 section 4.2
 * does for passwords: it makes keyboards agree and still takes no two signs for one.
 *
 * Refused is what is on the list whole, and what only repeats or counts, in any case and with any punctuation.
 * `because`: why it is refused; null where it may be used.
 */
export function weaknessOf(passphrase: string): Extract<VaultError, { kind: "weak" }> | null {
  const text = passphrase.normalize("NFC");
  if (Array.from(text).length < shortest) return { kind: "weak", because: "short" };
  return isCommon(text) ? { kind: "weak", because: "common" } : null;
}

/** Characters of the shortest passphrase that is taken. */
export const shortest = 15;

function isCommon(text: string): boolean {
  const signs = Array.from(text.toLowerCase().normalize("NFKC"));
  if (new Set(signs).size <= 3 || isRepeated(signs.join(""))) return true;
  const plain = signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign)).join("");
  if (plain === "") return false;
  if (isRepeated(plain) || isRun(plain) || commonPassphrases.has(plain)) return true;
  return isMadeOfCommonWords(plain);
}

const longestPart = 16;

/** One short part again and again: "passwordpassword", "abc123abc123abc1". */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= Math.min(text.length / 2, longestPart); length += 1) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  return false;
}

const rows = [
  "0123456789",
  "123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
];
const columns = ["1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p"];

/** Along the alphabet, the numbers or the keyboard, forward, back or around. */
function isRun(text: string): boolean {
  return [...rows, ...columns].some((row) => {
    const around = row.repeat(Math.ceil(text.length / row.length) + 1);
    return around.includes(text) || around.includes(Array.from(text).toReversed().join(""));
  });
}

const fewestWords = 5;

/** A few words that everybody tries, one after the other, with up to eight digits before and after them. */
function isMadeOfCommonWords(text: string): boolean {
  let rest = text.replace(/\d{1,8}$/, "").replace(/^\d{1,8}/, "");
  if (rest === "") return false;
  for (let words = 1; rest !== ""; words += 1) {
    if (words === fewestWords) return false;
    const word = commonWords.find((candidate) => rest.startsWith(candidate));
    if (word === undefined) return false;
    rest = rest.slice(word.length);
  }
  return true;
}
