import { civilDate, dayNumber, localDate, wholeMonths } from "../engine/calendar.ts";

/** The last day that is so many whole months before a date, and the day after, which is not. */
export function monthEdge(before: string, months: number): readonly number[] {
  const to = dayNumber(localDate(before));
  if (to === undefined) return [];
  let day = to - Math.ceil(months * 31) - 2;
  while (wholeMonths(civilDate(day + 1), localDate(before)) >= months) day += 1;
  return [day, day + 1];
}

/** The first day that lies so many whole months after a date, and the day before. */
export function laterEdge(date: string, months: number): readonly number[] {
  let day = (dayNumber(date) ?? 0) + Math.floor(months * 28) - 2;
  while (wholeMonths(date, civilDate(day)) < months) day += 1;
  return [day - 1, day];
}

/** Days that can be dates of a case, each once and in order. */
export function distinctDays(days: readonly number[]): readonly number[] {
  return [...new Set(days)]
    .filter((day) => dayNumber(civilDate(day)) !== undefined)
    .toSorted((left, right) => left - right);
}

/** Which of the days in order stands for a day: the last that is not after it, or the first. */
export function phaseOf(day: number, edges: readonly number[]): number {
  return Math.max(
    0,
    edges.findLastIndex((edge) => edge <= day),
  );
}
