import { tz } from "@date-fns/tz";
import { addDays, addHours, differenceInCalendarDays, endOfDay } from "date-fns";
import type { Span } from "./due-rules.ts";

/**
 * The instant at which a span that starts at `from` ends, in milliseconds since 1970. Calendar days end
 * with the last second of the day in the plan's zone, the day of the start not counted; hours are exact,
 * whatever the clocks on the wall do.
 */
export function endOfSpan(from: number, span: Span, zone: string): number {
  if (span.unit === "hours") return addHours(from, span.count).getTime();
  const inZone = { in: tz(zone) };
  const lastDay = addDays(from, span.count, inZone);
  return Math.floor(endOfDay(lastDay, inZone).getTime() / 1000) * 1000;
}

/** Calendar days from one instant's date to another's, in the zone. */
export function calendarDaysBetween(from: number, to: number, zone: string): number {
  return differenceInCalendarDays(to, from, { in: tz(zone) });
}
