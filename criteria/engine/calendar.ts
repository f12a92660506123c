/**
 * Civil dates by integer arithmetic, so that no time zone and no daylight saving can move a threshold
 * (F10: with clock arithmetic six full weeks count as fewer for 11 % of start dates in US zones).
 */

/** The years a date of a case can lie in; a date of any other year is a slip and never a fact. */
export const possibleYears = { first: 1900, last: 2100 } as const;

/**
 * Day number of a `YYYY-MM-DD` text (1970-01-01 is 0), or undefined when no such day exists or its year
 * is outside `possibleYears` (a two-digit year typed into a date control arrives as 0025).
 */
export function dayNumber(text: string): number | undefined {
  const year = digits(text, 0, 4);
  return year >= possibleYears.first && year <= possibleYears.last ? calendarDay(text) : undefined;
}

/**
 * The first and the last day that a date of a day, a month (`YYYY-MM`) or a year (`YYYY`) can be; undefined for a text
 * that is none of these, or of an impossible year. Both are the day itself for a whole date.
 */
export function possibleDays(
  text: string,
): { readonly first: string; readonly last: string } | undefined {
  if (dayNumber(text) !== undefined) return { first: text, last: text };
  if (!/^\d{4}(-\d{2})?$/.test(text)) return undefined;
  const [first, last] =
    text.length === 4 ? [`${text}-01-01`, `${text}-12-31`] : [`${text}-01`, lastDayOf(text)];
  return dayNumber(first) === undefined ? undefined : { first, last };
}

function lastDayOf(month: string): string {
  const days = daysInMonth(digits(month, 0, 4), digits(month, 5, 7));
  return `${month}-${String(days)}`;
}

/** Whether the calendar has such a day, in the year 1 or later: what a date control can show. */
export function isCalendarDate(text: string): boolean {
  return calendarDay(text) !== undefined;
}

function calendarDay(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45)
    return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > daysInMonth(year, month)) return undefined;
  return daysFromCivil(year, month, day);
}

/**
 * Whole calendar months from one date to another, plus nothing for the rest (spec section 5):
 * 2026-01-31 to 2026-04-30 is 2, to 2026-05-01 is 3. Negative when `to` lies before `from`.
 * Both must be real dates in `YYYY-MM-DD`; an instant counts by the date it is written with.
 */
export function wholeMonths(from: string, to: string): number {
  const months =
    (digits(to, 0, 4) - digits(from, 0, 4)) * 12 + digits(to, 5, 7) - digits(from, 5, 7);
  return digits(to, 8, 10) < digits(from, 8, 10) ? months - 1 : months;
}

/**
 * The days from the end of the last of the `wholeMonths` to `to`: 2026-01-15 to 2026-04-14 is 2 months and 30 days.
 * A month without such a day ends on its last. For real dates, `from` not after `to`.
 */
export function daysBeyondMonths(from: string, to: string): number {
  const day = digits(from, 8, 10);
  const isReached = digits(to, 8, 10) >= day;
  if (isReached) return digits(to, 8, 10) - day;
  const month = digits(to, 5, 7);
  const [year, before] = month === 1 ? [digits(to, 0, 4) - 1, 12] : [digits(to, 0, 4), month - 1];
  const end = daysFromCivil(year, before, Math.min(day, daysInMonth(year, before)));
  return daysFromCivil(digits(to, 0, 4), month, digits(to, 8, 10)) - end;
}

/** The calendar date an instant is written with: its own offset's local date, not UTC's. */
export function localDate(instant: string): string {
  return instant.slice(0, 10);
}

const instantPattern =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether the text is an ISO date-time with an offset, on a day that exists. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && dayNumber(localDate(text)) !== undefined;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, counting years from March. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number, the other way round. */
export function civilDate(day: number): string {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(dayOfMonth).padStart(2, "0"),
  ].join("-");
}

/** The number written in text[start, end), or NaN where a character is not a digit. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
