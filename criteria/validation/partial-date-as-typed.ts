import { dayNumber, possibleDays } from "../engine/calendar.ts";

/**
 * As much of a date as somebody typed, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: "March 2026", "3/2026", "3/9/2026" (month
 * first, as in the US), "Mar 9, 2026". Undefined for anything else, also for a two-digit year: nothing is guessed, and
 * no day or month is added.
 */
export function partialDateAsTyped(typed: string): string | undefined {
  const text = typed.trim();
  if (possibleDays(text) !== undefined) return text;
  for (const writing of writings) {
    const parts = writing.exec(text)?.groups;
    if (parts === undefined) continue;
    const { year = "", month = "", day } = parts;
    const ofMonth = `${year}-${monthNumber(month)}`;
    if (day === undefined) return possibleDays(ofMonth) === undefined ? undefined : ofMonth;
    const whole = `${ofMonth}-${day.padStart(2, "0")}`;
    return dayNumber(whole) === undefined ? undefined : whole;
  }
  return undefined;
}

const writings = [
  /^(?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  /^(?<month>\d{1,2})[/.-](?<day>\d{1,2})[/.-](?<year>\d{4})$/,
  /^(?<year>\d{4})[/.](?<month>\d{1,2})$/,
  /^(?<month>[a-z]{3,9})\.?,? (?:of )?(?<year>\d{4})$/i,
  /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
] as const;

const monthNames =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** "03" of "3", "Mar", "Sept" or "March"; empty for what is no month. */
function monthNumber(written: string): string {
  if (/^\d+$/.test(written)) return written.padStart(2, "0");
  const name = written.toLowerCase();
  const at = monthNames.findIndex((month) => month.startsWith(name));
  return at === -1 ? "" : String(at + 1).padStart(2, "0");
}
