import { dayNumber, type CriteriaSet, type FactPath, readerOf } from "#criteria";
import type { Assessment } from "#domain";

/** Questions that belong on one line: two dates, and the span that is stated when they are not there. */
export type DateSpan = {
  readonly from: FactPath;
  readonly to: FactPath;
  readonly otherwise: FactPath;
};

/** The date spans of a set; a question is part of at most one. */
export function dateSpans(set: CriteriaSet): readonly DateSpan[] {
  return Object.values(set.derived).flatMap((derived) =>
    derived.derived === "weeks-between"
      ? [{ from: derived.from, to: derived.to, otherwise: derived.otherwise }]
      : [],
  );
}

/** "8 weeks and 0 days" between the two dates as answered; undefined unless both are values. */
export function spanInWords(span: DateSpan, { facts }: Assessment): string | undefined {
  const first = dayAt(readerOf(span.from)(facts));
  const last = dayAt(readerOf(span.to)(facts));
  if (first === undefined || last === undefined) return undefined;
  const days = last - first;
  return `${counted(Math.floor(days / 7), "week")} and ${counted(days % 7, "day")}`;
}

function dayAt(answer: unknown): number | undefined {
  return typeof answer === "string" ? dayNumber(answer) : undefined;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
