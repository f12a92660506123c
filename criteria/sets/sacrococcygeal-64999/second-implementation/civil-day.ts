/**
 * Civil-day arithmetic on `YYYY-MM-DD` texts, proleptic Gregorian, without `Date`: no zone, no
 * clock. The texts are taken to be real dates; `isCivilDate` tells.
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole calendar months: 2026-01-31 to 2026-04-30 is 2, to 2026-05-01 is 3 (section 5). */
export function monthsBetween(from: string, to: string): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return dayOf(to) < dayOf(from) ? months - 1 : months;
}

/** The date some days later (or earlier, when negative). */
export function dayAfter(date: string, days: number): string {
  return dateOfDayNumber(dayNumber(date) + days);
}

export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = monthOf(text);
  const day = dayOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(text), month);
}

/** Days since 0000-03-01, counting years from March so that the leap day ends a year. */
function dayNumber(date: string): number {
  const month = monthOf(date);
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + Math.floor((marchMonth * 153 + 2) / 5) + dayOf(date) - 1;
}

function dateOfDayNumber(days: number): string {
  let year = Math.floor(days / 365.2425);
  while (dayNumber(`${padded(year + 1, 4)}-03-01`) <= days) year += 1;
  while (dayNumber(`${padded(year, 4)}-03-01`) > days) year -= 1;
  let rest = days - dayNumber(`${padded(year, 4)}-03-01`);
  let month = 3;
  let inYear = year;
  while (rest >= daysInMonth(inYear, month)) {
    rest -= daysInMonth(inYear, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) inYear += 1;
  }
  return `${padded(inYear, 4)}-${padded(month, 2)}-${padded(rest + 1, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

// Digit by digit: no substring is made, which matters when this serves as the speed reference.
function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

function yearOf(date: string): number {
  return digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
}

function monthOf(date: string): number {
  return digit(date, 5) * 10 + digit(date, 6);
}

function dayOf(date: string): number {
  return digit(date, 8) * 10 + digit(date, 9);
}
