import type { TextSpan } from "../model/record-document.ts";

/** A date as written; `iso` is absent where no calendar has it, such as 02/30/1962. */
export type WrittenDate = TextSpan & { readonly iso?: string };

/** For readers without a clock, as the text of notes is read: "26" is 2026, and "50" is 1950. */
export const latestShortYear = 2049;

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const monthWord = `(${months})[a-z]*\\.?`;
const ending = "(?![\\d/])";
const patterns: readonly {
  readonly pattern: RegExp;
  readonly order: readonly ["y" | "m" | "d", "y" | "m" | "d", "y" | "m" | "d"];
}[] = [
  {
    pattern: new RegExp(`(?<![\\d/-])(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${ending}`, "dgi"),
    order: ["y", "m", "d"],
  },
  {
    pattern: new RegExp(
      `(?<![\\d/.-])(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|\\d{2})${ending}`,
      "dgi",
    ),
    order: ["m", "d", "y"],
  },
  {
    pattern: new RegExp(
      `\\b${monthWord}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(\\d{4}|\\d{2})${ending}`,
      "dgi",
    ),
    order: ["m", "d", "y"],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${monthWord},?[\\s-]+(\\d{4}|\\d{2})${ending}`,
      "dgi",
    ),
    order: ["d", "m", "y"],
  },
];

/**
 * Every date written in a text as US records write them, in order. A year of two digits is the latest such year
 * that is not after `thisYear`.
 */
export function datesIn(text: string, thisYear: number): readonly WrittenDate[] {
  const found = patterns.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].map((match): WrittenDate => {
      const parts = { y: "", m: "", d: "" };
      for (const [index, part] of order.entries()) parts[part] = match[index + 1] ?? "";
      const iso = isoOf(yearOf(parts.y, thisYear), monthOf(parts.m), Number(parts.d));
      const span = { start: match.index, end: match.index + match[0].length };
      return iso === undefined ? span : { ...span, iso };
    }),
  );
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((date, index, all) => index === 0 || (all[index - 1]?.end ?? 0) <= date.start);
}

function yearOf(written: string, thisYear: number): number {
  const year = Number(written);
  if (written.length !== 2) return year;
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear ? century - 100 + year : century + year;
}

function monthOf(written: string): number {
  const named = months.split("|").indexOf(written.slice(0, 3).toLowerCase());
  return named === -1 ? Number(written) : named + 1;
}

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1800 &&
    year <= 2200 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
