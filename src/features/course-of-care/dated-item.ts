import { partialDateInWords, possibleDays } from "#criteria";
import type { DatedItem } from "./course.ts";

/**
 * Something with a date or with two, each a day, a month or a year as the record gives it. Undefined without any date,
 * and for two that cannot be in this order: neither has a place in time then.
 *
 * @param isSpan whether one date alone is the beginning or the end of something that lasted
 */
export function datedItem(
  label: string,
  dates: { readonly first: string | undefined; readonly last?: string | undefined },
  isSpan = false,
): DatedItem | undefined {
  const first = daysOf(dates.first);
  const last = daysOf(dates.last);
  const start = first ?? last;
  const end = last ?? first;
  if (start === undefined || end === undefined || start.first > end.last) return undefined;
  const isExact = start.first === start.last && end.first === end.last;
  const item: DatedItem = { label, from: start.first, to: end.last };
  const isOpen = isSpan && (first === undefined || last === undefined);
  if (isExact && !isOpen) return item;
  const isCertain = first !== undefined && last !== undefined && start.last <= end.first;
  return {
    ...item,
    when: whenInWords(dates, isOpen),
    ...(isExact ? {} : { certain: isCertain ? { from: start.last, to: end.first } : null }),
  };
}

/** A date as far as it goes, if it is one. */
export function daysOf(date: unknown): ReturnType<typeof possibleDays> {
  return typeof date === "string" ? possibleDays(date.slice(0, 10)) : undefined;
}

function whenInWords(
  { first, last }: { readonly first: string | undefined; readonly last?: string | undefined },
  isOpen: boolean,
): string {
  const [from, to] = [first, last].map((date) =>
    date === undefined || daysOf(date) === undefined ? undefined : partialDateInWords(date),
  );
  if (from === undefined) return isOpen ? `until ${to ?? ""}` : (to ?? "");
  if (to === undefined || to === from) return isOpen ? `from ${from}` : from;
  return `${from} to ${to}`;
}
