import { isCalendarDate, localDate, possibleYears } from "../engine/calendar.ts";

const years = `from ${String(possibleYears.first)} to ${String(possibleYears.last)}`;

/** Why an entry is no date of a case: the year when the calendar has such a day, else the way it is written. */
export function notADate(entry: unknown): string {
  return typeof entry === "string" && isCalendarDate(entry)
    ? `must be a date ${years} (the year ${entry.slice(0, 4)} is impossible)`
    : `must be a date that exists, ${years}, written YYYY-MM-DD`;
}

/** Why an entry is no date of a day, a month or a year, for a file and for a form. */
export const notAPartialDate = {
  message: `must be a date that exists, ${years}: a day (YYYY-MM-DD), a month (YYYY-MM), or a year (YYYY)`,
  formMessage: `must be a date that exists, ${years}, such as 3/9/2026, 3/2026, or 2026`,
} as const;

/** Why an entry is no moment of a case, as above. */
export function notAnInstant(entry: unknown): string {
  const isOnCalendar =
    typeof entry === "string" && entry.charAt(10) === "T" && isCalendarDate(localDate(entry));
  return isOnCalendar && isImpossibleYear(Number(entry.slice(0, 4)))
    ? `must be a date and time ${years} (the year ${entry.slice(0, 4)} is impossible)`
    : "must be a date and time with an offset, such as 2026-03-02T09:00:00-06:00";
}

function isImpossibleYear(year: number): boolean {
  return year < possibleYears.first || year > possibleYears.last;
}
