import { type CourseAmount, dayNumber } from "#criteria";
import type { Amount } from "./course.ts";
import type { CaseFacts } from "./read-facts.ts";

/** An amount against what the plan asks for. Two dates outrank a stated number, as in the criteria. */
export function amountOf(data: CourseAmount, facts: CaseFacts): Amount {
  const { fact, label, unit, minimum } = data;
  const value = facts.numberAt(fact);
  const required = facts.planNumber(minimum);
  const weeks = weeksBetween(data, facts);
  return {
    id: fact,
    label,
    unit,
    state: weeks === undefined ? facts.stateOf(fact) : "value",
    ...(value === undefined ? {} : { value }),
    ...(weeks === undefined ? {} : { value: weeks }),
    ...(required === undefined ? {} : { required }),
  };
}

function weeksBetween({ between }: CourseAmount, facts: CaseFacts): number | undefined {
  const first = between === undefined ? undefined : facts.dayAt(between.first);
  const last = between === undefined ? undefined : facts.dayAt(between.last);
  if (first === undefined || last === undefined) return undefined;
  const days = (dayNumber(last) ?? Number.NaN) - (dayNumber(first) ?? Number.NaN);
  return days >= 0 ? days / 7 : undefined;
}
