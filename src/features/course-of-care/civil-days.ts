import { dayNumber } from "#criteria";

const millisecondsPerDay = 86_400_000;

/** The day so many days after a `YYYY-MM-DD`; undefined when there is no such day. */
export function civilDayAfter(day: string, days: number): string | undefined {
  const number = dayNumber(day);
  // In UTC every day has 24 hours, so that neither zone nor daylight saving moves a threshold.
  return number === undefined
    ? undefined
    : new Date((number + days) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Midnight of the day in UTC, for a scale that counts in UTC. */
export function utcOf(day: string): number {
  return (dayNumber(day) ?? Number.NaN) * millisecondsPerDay;
}
