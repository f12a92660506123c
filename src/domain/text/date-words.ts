import { dayInWords } from "#criteria";

export { dayInWords };

/** "02/11/1974" of an ISO date of birth, the way US records write it; anything else as it is. */
export function birthDateInWords(date: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return Number(month) < 1 || Number(month) > 12 || year === "" ? date : `${month}/${day}/${year}`;
}

/**
 * Whole years since an ISO date of birth, by the calendar of UTC; `undefined` where it is no such date or
 * lies ahead.
 *
 * @param now milliseconds since 1970
 */
export function ageInYears(date: string, now: number): number | undefined {
  const [, year, monthAndDay] = /^(\d{4})-(\d{2}-\d{2})$/.exec(date) ?? [];
  if (year === undefined || monthAndDay === undefined || Number.isNaN(Date.parse(date))) {
    return undefined;
  }
  const today = new Date(now).toISOString().slice(0, 10);
  const age = Number(today.slice(0, 4)) - Number(year) - (today.slice(5) < monthAndDay ? 1 : 0);
  return age < 0 ? undefined : age;
}

/**
 * "Mar 2, 2026, 9:00 AM UTC−06:00": a date and time with the offset it was written with; anything else as it was
 * typed. For an instant that the workstation recorded itself: `instantInZone`.
 */
export function instantInWords(entry: string): string {
  const [, date, hour = "", minute, zone = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d\d):(\d\d)[^Z+-]*(Z|[+-].*)$/.exec(entry) ?? [];
  if (date === undefined || minute === undefined) return entry;
  const onClock = ((Number(hour) + 11) % 12) + 1;
  const half = Number(hour) < 12 ? "AM" : "PM";
  const offset = zone === "Z" ? "" : zone.replace("-", "−");
  return `${dayInWords(date)}, ${String(onClock)}:${minute} ${half} UTC${offset}`;
}
