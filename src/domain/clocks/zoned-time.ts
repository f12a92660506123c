import { tz } from "@date-fns/tz";
import { addDays, addHours, differenceInCalendarDays, endOfDay } from "date-fns";
import { isBusinessDay } from "./holidays.ts";
import type { Span } from "./span.ts";

/**
 * The instant at which a span that starts at `from` ends, in milliseconds since 1970. Days end with the last
 * second of the day in the plan's zone, the day of the start not counted; hours are exact, whatever the
 * clocks on the wall do.
 */
export function endOfSpan(from: number, span: Span, zone: string): number {
  if (span.unit === "hours") return addHours(from, span.count).getTime();
  const inZone = { in: tz(zone) };
  if (span.unit === "calendar-days") return endOf(addDays(from, span.count, inZone), zone);
  let day = addDays(from, 0, inZone);
  let left = span.count;
  while (left > 0) {
    day = addDays(day, 1, inZone);
    if (isBusinessDay(day, span.holidays)) left -= 1;
  }
  return endOf(day, zone);
}

function endOf(day: Date, zone: string): number {
  return Math.floor(endOfDay(day, { in: tz(zone) }).getTime() / 1000) * 1000;
}

/** Calendar days from one instant's date to another's, in the zone. */
export function calendarDaysBetween(from: number, to: number, zone: string): number {
  return differenceInCalendarDays(to, from, { in: tz(zone) });
}
