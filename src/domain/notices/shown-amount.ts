import {
  amountInWords,
  daysBeyondMonths,
  isCalendarDate,
  localDate,
  type Reason,
  wholeMonths,
} from "#criteria";

/**
 * What was measured, in words that hide no day by which it falls short: "2 months and 30 days", "5 weeks and 6 days",
 * and otherwise rounded down.
 */
export function shownAmount({ value, threshold, reads }: Reason): string | undefined {
  if (threshold === undefined || typeof value !== "number") return undefined;
  const { unit } = threshold;
  const whole = Math.floor(value);
  const days =
    value < 0 ? 0 : unit === "weeks" ? daysOfWeeks(value) : daysOfMonths(unit, value, reads);
  if (days === 0) return amountInWords(Math.floor(value * 10) / 10, unit);
  const spelled = amountInWords(days, "days");
  return whole === 0 ? spelled : `${amountInWords(whole, unit)} and ${spelled}`;
}

/** The days of a span that was counted in days; 0 where somebody gave weeks in fractions, or they are whole. */
function daysOfWeeks(weeks: number): number {
  const days = Math.round(weeks * 7);
  return Math.abs(weeks * 7 - days) < 1e-6 ? days % 7 : 0;
}

/** The days beyond whole months between the two dates that were read; 0 where the number came from elsewhere. */
function daysOfMonths(unit: string, months: number, reads: Reason["reads"]): number {
  const dates = reads.flatMap(({ answer }) =>
    typeof answer === "string" && isCalendarDate(localDate(answer)) ? [localDate(answer)] : [],
  );
  const [from, to, ...more] = dates.toSorted();
  return unit === "months" &&
    from !== undefined &&
    to !== undefined &&
    more.length === 0 &&
    wholeMonths(from, to) === months
    ? daysBeyondMonths(from, to)
    : 0;
}
