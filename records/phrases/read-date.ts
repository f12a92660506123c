import { isCalendarDate } from "#criteria";
import type { Token } from "../text/tokens.ts";

/** A date at a token: "2006", "2006-03" or "2006-03-09", as much as the record says. */
export type ReadDate = { readonly date: string; readonly end: number };

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Reads what a clinic writes: 3/8/06, 03-08-2006, 2006-03-08, March 8, 2006, 8 March 2006, March 2006, 3/2006. */
export function readDate(tokens: readonly Token[], index: number): ReadDate | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === "number") return inDigits(tokens, index) ?? dayFirst(tokens, index);
  if (token.kind === "word") return monthFirst(tokens, index);
  return undefined;
}

/** A year that stands alone, after a word that makes it one: "in 2006", "since 1994". */
export function readYear(tokens: readonly Token[], index: number): ReadDate | undefined {
  const year = fullYear(tokens[index]);
  const before = tokens[index - 1]?.text;
  if (year === undefined || before === undefined) return undefined;
  const makesYear = ["in", "since", "of", "from", "early", "late", "mid", "until", "year"];
  return makesYear.includes(before) ? { date: year, end: index + 1 } : undefined;
}

function inDigits(tokens: readonly Token[], index: number): ReadDate | undefined {
  const [first, sign, second, again, third] = tokens.slice(index, index + 5);
  const before = tokens[index - 1]?.text;
  if (sign === undefined || second?.kind !== "number" || before === "/") return undefined;
  if (sign.text !== "/" && sign.text !== "-") return undefined;
  if (again?.text === sign.text && third?.kind === "number") {
    const isYearFirst = first?.text.length === 4;
    const year = isYearFirst ? first.text : yearOf(third.text);
    const month = isYearFirst ? second.text : first?.text;
    const day = isYearFirst ? third.text : second.text;
    return fullDate(year, month, day, index + 5);
  }
  const year = fullYear(second);
  if (sign.text === "/" && year !== undefined) return monthDate(year, first?.text, index + 3);
  return undefined;
}

function monthFirst(tokens: readonly Token[], index: number): ReadDate | undefined {
  const month = monthOf(tokens[index]);
  if (month === undefined) return undefined;
  const day = dayOf(tokens, index + 1);
  if (day !== undefined) {
    const at = tokens[day.end]?.text === "of" ? day.end + 1 : day.end;
    const year = fullYear(tokens[at]);
    if (year !== undefined) return fullDate(year, month, day.day, at + 1);
  }
  const at = tokens[index + 1]?.text === "of" ? index + 2 : index + 1;
  const year = fullYear(tokens[at]);
  return year === undefined ? undefined : monthDate(year, month, at + 1);
}

function dayFirst(tokens: readonly Token[], index: number): ReadDate | undefined {
  const day = dayOf(tokens, index);
  if (day === undefined) return undefined;
  const at = tokens[day.end]?.text === "of" ? day.end + 1 : day.end;
  const month = monthOf(tokens[at]);
  const year = fullYear(tokens[at + 1]);
  return month === undefined || year === undefined
    ? undefined
    : fullDate(year, month, day.day, at + 2);
}

function dayOf(
  tokens: readonly Token[],
  index: number,
): { readonly day: string; readonly end: number } | undefined {
  const token = tokens[index];
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text)) return undefined;
  const ending = tokens[index + 1];
  const hasEnding =
    ending !== undefined && ending.gap === "" && /^(?:st|nd|rd|th)$/.test(ending.text);
  return { day: token.text, end: hasEnding ? index + 2 : index + 1 };
}

function monthOf(token: Token | undefined): string | undefined {
  if (token?.kind !== "word" || token.text.length < 3) return undefined;
  const at = months.indexOf(token.text.slice(0, 3));
  if (at < 0 || !monthNames.test(token.text)) return undefined;
  // "may" is a verb unless it is written as a name.
  return token.text === "may" && !token.isCapital ? undefined : String(at + 1);
}

const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

function fullYear(token: Token | undefined): string | undefined {
  return token?.kind === "number" && /^(?:19|20)\d\d$/.test(token.text) ? token.text : undefined;
}

/** "06" is 2006 and "94" 1994; nobody's record is of 1949 or earlier in two digits. */
function yearOf(text: string): string | undefined {
  if (/^(?:19|20)\d\d$/.test(text)) return text;
  if (!/^\d\d$/.test(text)) return undefined;
  return Number(text) < 50 ? `20${text}` : `19${text}`;
}

function fullDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  end: number,
): ReadDate | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? { date, end } : undefined;
}

function monthDate(year: string, month: string | undefined, end: number): ReadDate | undefined {
  const number = Number(month);
  if (!(number >= 1 && number <= 12)) return undefined;
  return { date: `${year}-${String(number).padStart(2, "0")}`, end };
}
