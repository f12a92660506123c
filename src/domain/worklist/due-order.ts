import type { SortContext } from "./column.ts";

/**
 * Red flags lead the list while a decision is due, then the others by the time left. Cases without a clock stand behind
 * what is due by the end of the day, because they may be due as well, and before what is not; where the day is not
 * known, before all but red flags. The database says the same of `due_order`, and of days the stretches of its order.
 */
export function redFlagsFirst(
  due: string | null,
  { hasClock, isUrgent, endOfToday }: SortContext,
): string | null {
  if (!hasClock) return isUrgent ? " " : endOfToday === null ? "!" : `${endOfToday}~`;
  return due !== null && isUrgent ? ` ${due}` : due;
}
