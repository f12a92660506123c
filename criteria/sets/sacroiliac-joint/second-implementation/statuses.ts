/**
 * Written from the text of the specification alone, without the engine and without the set's data, so that
 * the two can be held against each other. Plain functions over plain answers.
 */
export type Status =
  | "met"
  | "exception"
  | "not-met"
  | "not-documented"
  | "unanswered"
  | "not-applicable";

export type Answers = Readonly<Record<string, unknown>>;

export const silent = "not-documented";

/** Whether nobody has answered. */
export const isOpen = (answer: unknown): boolean => answer === undefined || answer === null;

/** What an answer without a value gives; undefined when there is a value. */
export function without(answer: unknown): Status | undefined {
  if (isOpen(answer)) return "unanswered";
  return answer === silent ? "not-documented" : undefined;
}

/** all-of: not-met, unanswered, not-documented, exception, met; what does not apply drops out. */
export function allOf(statuses: readonly Status[]): Status {
  const order: readonly Status[] = ["not-met", "unanswered", "not-documented", "exception", "met"];
  return order.find((status) => statuses.includes(status)) ?? "not-applicable";
}

/** any-of: met, else unanswered, else not-documented, else not-met. */
export function anyOf(statuses: readonly Status[]): Status {
  const order: readonly Status[] = ["met", "exception", "unanswered", "not-documented"];
  return order.find((status) => statuses.includes(status)) ?? "not-met";
}

export function tri(answer: unknown): Status {
  return without(answer) ?? (answer === "yes" ? "met" : "not-met");
}

export function atLeast(answer: unknown, minimum: number): Status {
  return without(answer) ?? (Number(answer) >= minimum ? "met" : "not-met");
}

/** How many different items a list of choices names, or what it gives without a value. */
export function count(answer: unknown): unknown {
  return Array.isArray(answer) ? new Set(answer).size : answer;
}

/** The dates' own year, month and day: "2026-03-02T09:00:00-06:00" is March 2 wherever it is read. */
function parts(date: string): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Whole months from one date to another; the rest counts nothing. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  const months = 12 * (toYear - fromYear) + (toMonth - fromMonth);
  return toDay >= fromDay ? months : months - 1;
}

/** Whether a value is a text. */
export const isText = (value: unknown): value is string => typeof value === "string";
