import type { TextSpan } from "../model/record-document.ts";
import { trimmedSpan } from "./page-lines.ts";

/** A value as a field takes it, and where it stands in the text that was read. */
export type ReadValue = TextSpan & { readonly value: string };

/** A person or an organization: letters first, no sentence, nothing that only stands in a form. */
export function readName(text: string): ReadValue | undefined {
  const until = text.search(
    /\s{2,}|\t|\||\(|\d{3,}|\b\d{1,2}[-/.]\d|[@;:]|,?\s*\b(?:npi|dob|d\.o\.b|phone|fax|tel)\b/i,
  );
  const span = trimmedSpan(text, { start: 0, end: until === -1 ? text.length : until });
  const value = text.slice(span.start, span.end).replace(/^(?:mr|mrs|ms|miss)\.?\s+/i, "");
  const isName =
    /^\p{L}/u.test(value) &&
    (value.match(/\p{L}/gu) ?? []).length >= 3 &&
    value.length <= 80 &&
    value.split(/\s+/).length <= 9 &&
    !notNames.test(value);
  return isName ? { start: span.end - value.length, end: span.end, value } : undefined;
}

const notNames =
  /^(?:n\/?a|none|same|unknown|see |self\b|yes\b|no\b|male\b|female\b|information\b|name\b|the\b|this\b|please\b|number\b|is\b|was\b|has\b|will\b|and\b|or\b|not\b|pending\b|tbd\b|attached\b|presents?\b|denies\b|reports?\b|and\/or\b|signature\b)/i;

/** A member number: letters, digits, hyphens; three digits at least. */
export function readIdentifier(text: string): ReadValue | undefined {
  for (const match of text.matchAll(/[A-Z0-9][A-Z0-9-]*(?: \d{2,}[A-Z0-9-]*)*/gi)) {
    const value = match[0].replace(/-+$/, "");
    const digits = (value.match(/\d/g) ?? []).length;
    const isOther = /^\d{1,2}-\d{1,2}-\d{2,4}$|^\d{3}-\d{3}-\d{4}$/.test(value);
    if (digits >= 3 && value.length >= 5 && value.length <= 24 && !isOther) {
      return { start: match.index, end: match.index + value.length, value };
    }
  }
  return undefined;
}

/** US telephone numbers, as 212-555-0134; an extension follows as "x 12". */
export function phonesIn(text: string): readonly ReadValue[] {
  const pattern =
    /(?<![\d-])(?:\+?1[-.\s]?)?\(?([2-9]\d{2})\)?[-.\s/]{0,2}(\d{3})[-.\s]?(\d{4})(?!\d)(?:\s*(?:x|ext\.?)\s*(\d{1,6}))?/gi;
  return [...text.matchAll(pattern)].map(
    ({ index, 0: whole, 1: area, 2: middle, 3: last, 4: extension }) => ({
      start: index,
      end: index + whole.length,
      value: `${area ?? ""}-${middle ?? ""}-${last ?? ""}${extension === undefined ? "" : ` x ${extension}`}`,
    }),
  );
}

/** Ten digits, whether or not their check digit is right; blanks and hyphens between them are left out. */
export function readTenDigits(text: string): ReadValue | undefined {
  const match = /(?<!\d)\d(?:[\s-]?\d){9}(?![\s-]?\d)/.exec(text);
  return match === null
    ? undefined
    : {
        start: match.index,
        end: match.index + match[0].length,
        value: match[0].replaceAll(/\D/g, ""),
      };
}

export function readSex(text: string): ReadValue | undefined {
  const match = /\b(?:(f|female|woman)|(m|male|man)|(x|nonbinary|non-binary))\b/i.exec(text);
  if (match === null) return undefined;
  const value = match[1] === undefined ? (match[2] === undefined ? "x" : "male") : "female";
  return { start: match.index, end: match.index + match[0].length, value };
}

export function readSide(text: string): ReadValue | undefined {
  const match = /\b(left|right|bilateral|midline|lt|rt)\b/i.exec(text);
  if (match === null) return undefined;
  const word = match[0].toLowerCase();
  const value = { lt: "left", rt: "right" }[word] ?? word;
  return {
    start: match.index,
    end: match.index + match[0].length,
    value: value.charAt(0).toUpperCase() + value.slice(1),
  };
}

export function readUnits(text: string): ReadValue | undefined {
  const match = /^\s*(\d{1,3})\b(?![\d/.-])/.exec(text);
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const end = match[0].length;
  return { start: end - value.length, end, value };
}

/** A reference or authorization number: one word with a digit in it. */
export function readReference(text: string): ReadValue | undefined {
  const match = /[A-Z0-9][A-Z0-9/_-]{2,29}/i.exec(text.trimStart());
  const start = (match?.index ?? 0) + (text.length - text.trimStart().length);
  return match === null || !/\d/.test(match[0]) || /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(match[0])
    ? undefined
    : { start, end: start + match[0].length, value: match[0] };
}

/** A description of up to 160 letters: what a form says is requested. */
export function readDescription(text: string): ReadValue | undefined {
  const { start, end } = trimmedSpan(text, { start: 0, end: text.length });
  const value = text.slice(start, end).replaceAll(/\s+/g, " ");
  const isText = (value.match(/\p{L}/gu) ?? []).length >= 6 && value.length <= 160;
  return isText && !notNames.test(value) ? { start, end, value } : undefined;
}
