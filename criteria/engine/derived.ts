import { type FactPath, notDocumented } from "../model/fact.ts";
import type { Derived } from "../model/rule.ts";
import { dayNumber, localDate, wholeMonths } from "./calendar.ts";
import type { Reader } from "./read-answer.ts";

/** Compiles a number computed from dates: a finite number, "not-documented" or undefined. */
export function compileDerived<Source>(
  derived: Derived,
  reader: (path: FactPath) => Reader<Source>,
): Reader<Source> {
  const from = reader(derived.from);
  const to = reader(derived.to);
  switch (derived.derived) {
    case "weeks-between": {
      const otherwise = reader(derived.otherwise);
      return (source) => {
        const first = from(source);
        const last = to(source);
        const days = daysBetween(first, last);
        if (days !== undefined) return days / 7;
        const stated = otherwise(source);
        if (typeof stated === "number") return stated;
        return first === notDocumented || last === notDocumented || stated === notDocumented
          ? notDocumented
          : undefined;
      };
    }
    case "months-between":
      return (source) => {
        const first = from(source);
        const last = to(source);
        if (isDate(first) && isDate(last)) return wholeMonths(first, last);
        const isOpen = [first, last].some((date) => date !== notDocumented && !isDate(date));
        return isOpen ? undefined : notDocumented;
      };
    case "days-spanned":
      return (source) => {
        const days = daysBetween(from(source), to(source));
        return days === undefined ? undefined : days + 1;
      };
  }
}

function daysBetween(from: unknown, to: unknown): number | undefined {
  if (typeof from !== "string" || typeof to !== "string") return undefined;
  const first = dayNumber(from);
  const last = dayNumber(to);
  return first === undefined || last === undefined ? undefined : last - first;
}

function isDate(answer: unknown): answer is string {
  return typeof answer === "string" && dayNumber(localDate(answer)) !== undefined;
}
