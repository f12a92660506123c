import { dayNumber } from "../engine/calendar.ts";

/**
 * The date an entry most likely means when it is none of a case: a two-digit year ("10/20/25", or
 * "0025-10-20" as a date control gives it), or another way to write a date, month first as in the US.
 * Undefined when there is nothing to go by. To be offered, never taken.
 * @param latest the last day it can be (`YYYY-MM-DD`), for a date of birth; a year that lies later is the
 * century before. Without it two-digit years up to 49 are of this century.
 */
export function likelyDate(typed: string, latest?: string): string | undefined {
  const parts = partsOf(typed.trim());
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const dateIn = (whole: number) =>
    [String(whole).padStart(4, "0"), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  if (Number(year) > 99) return existing(dateIn(Number(year)));
  const thisCentury = dateIn(2000 + Number(year));
  const isLater = latest === undefined ? Number(year) > 49 : thisCentury > latest;
  return existing(isLater ? dateIn(1900 + Number(year)) : thisCentury);
}

/** The date an entry of a moment most likely has, in front of the rest of it as it was entered. */
export function likelyInstant(typed: string): string | undefined {
  const rest = typed.slice(10);
  const date = rest.startsWith("T") ? likelyDate(typed.slice(0, 10)) : undefined;
  return date === undefined ? undefined : `${date}${rest}`;
}

type Parts = { readonly year: string; readonly month: string; readonly day: string };

function partsOf(typed: string): Parts | undefined {
  for (const { pattern, order } of writings) {
    const [, ...found] = pattern.exec(typed) ?? [];
    const [first, second, third] = found;
    if (first === undefined || second === undefined || third === undefined) continue;
    return order === "year-first"
      ? { year: first, month: second, day: third }
      : { month: first, day: second, year: third };
  }
  return undefined;
}

const writings = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: "year-first" },
  { pattern: /^((?:19|20)\d{2})(\d{2})(\d{2})$/, order: "year-first" },
  { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/, order: "month-first" },
] as const;

function existing(date: string): string | undefined {
  return dayNumber(date) === undefined ? undefined : date;
}
