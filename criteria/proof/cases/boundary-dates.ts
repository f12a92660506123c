import type { CriteriaSet, FactPath } from "#criteria";
import { dayAfter, daysBetween, monthsBetween } from "../second-implementation.ts";

type DerivedNumber = CriteriaSet["derived"][string];

/** A month's last day, so that months of other lengths follow; and a date of the year after. */
export const anchors = ["2024-01-31", "2024-11-15"] as const;

/**
 * Dates for both ends of a number computed from dates: for each anchor the day on which the number first
 * reaches each limit, the days beside it, and the anchor itself. `instant` says which ends carry a time.
 */
export function boundaryDates(
  derived: DerivedNumber,
  limits: readonly number[],
): ReadonlyMap<FactPath, readonly string[]> {
  const ends = anchors.flatMap((anchor) => [
    anchor,
    ...limits.flatMap((limit) => {
      const day = firstDayReaching(derived, anchor, limit);
      return [dayAfter(day, -1), day, dayAfter(day, 1)];
    }),
  ]);
  return new Map([
    [derived.from, [...anchors]],
    [derived.to, [...new Set(ends)]],
  ]);
}

/** What the number comes to between two dates, in its own unit. */
export function derivedBetween(derived: DerivedNumber, from: string, to: string): number {
  switch (derived.derived) {
    case "weeks-between":
      return daysBetween(from, to) / 7;
    case "months-between":
      return monthsBetween(from, to);
    case "days-spanned":
      return daysBetween(from, to) + 1;
  }
}

function firstDayReaching(derived: DerivedNumber, from: string, limit: number): string {
  let day = from;
  while (derivedBetween(derived, from, day) < limit) day = dayAfter(day, 1);
  return day;
}
