import { tz } from "@date-fns/tz";
import { dayNumber } from "#criteria";
import { isValid, lightFormat, parseISO } from "date-fns";

/** What calendar and clock on the wall say: `YYYY-MM-DD` and `HH:MM`. */
export type WallTime = { readonly date: string; readonly time: string };

/** What they say in a zone (IANA name) at an instant in milliseconds since 1970. */
export function wallTimeIn(zone: string, instant: number): WallTime {
  const local = tz(zone)(instant);
  return { date: lightFormat(local, "yyyy-MM-dd"), time: lightFormat(local, "HH:mm") };
}

/**
 * The instant at which they say so in a zone, in milliseconds since 1970; undefined for a day or time that does
 * not exist. Of an hour that comes twice in autumn, one is taken; of one left out in spring, the hour after.
 */
export function instantAtWall(zone: string, { date, time }: WallTime): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  // A year typed with two digits is 0025: no day of a case.
  if (dayNumber(date) === undefined) return undefined;
  const instant = parseISO(`${date}T${time}`, { in: tz(zone) });
  return isValid(instant) ? instant.getTime() : undefined;
}
