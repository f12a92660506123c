import { dayNumber } from "#criteria";
import { zones, type ZoneId } from "#domain";

/**
 * A wall-clock date and time in a zone as an ISO date-time with the offset in force there then,
 * e.g. `2026-03-02T09:00:00-06:00`. Undefined when date (`YYYY-MM-DD`) or time (`HH:MM`) is not one.
 * A time that a change of clocks skips is read with the offset before the change.
 */
export function instantWithZone(date: string, time: string, zone: ZoneId): string | undefined {
  if (dayNumber(date) === undefined || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) return undefined;
  // A day before lies on the near side of any change of clocks; the second look settles which side.
  const before = offsetMinutes(wall - dayInMs, zone);
  const after = offsetMinutes(wall - before * minuteInMs, zone);
  const isOnlyAfter = offsetMinutes(wall - after * minuteInMs, zone) === after;
  const offset = isOnlyAfter ? after : before;
  return `${date}T${time}:00${inWriting(offset)}`;
}

/** Date and time on the wall in a zone at an instant, as the controls take them. */
export function wallClock(instantMs: number, zone: ZoneId): { date: string; time: string } {
  const shifted = new Date(instantMs + offsetMinutes(instantMs, zone) * minuteInMs).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}

/** The zone of this device when it is one of the list, else undefined: nobody's zone is guessed. */
export function deviceZone(): ZoneId | undefined {
  const device = new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone;
  return zones.find(({ id }) => id === device)?.id;
}

const minuteInMs = 60_000;
const dayInMs = 86_400_000;

/** Minutes east of UTC in a zone at an instant. */
function offsetMinutes(instantMs: number, zone: ZoneId): number {
  const written = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(instantMs)
    .find(({ type }) => type === "timeZoneName")?.value;
  const match = /^GMT([+-])(\d{2}):(\d{2})$/.exec(written ?? "");
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}

function inWriting(offset: number): string {
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}
