import { dayInWords } from "#domain";
import type { CourseState, DatedItem } from "./course.ts";

/** Why there is no value, in words. */
export const stateWords: Readonly<Record<Exclude<CourseState, "value">, string>> = {
  "not-documented": "Not documented",
  "not-applicable": "Does not apply to this procedure",
  unanswered: "Not reviewed yet",
};

/** The words for a state without a value; an entry that is no value counts as unanswered. */
export function missingInWords(state: CourseState): string {
  return stateWords[state === "value" ? "unanswered" : state];
}

/** The day, the days, or what the record gives of them: "Mar 9, 2026", "Mar 2025 to Oct 3, 2025". */
export function whenInWords({ from, to, when }: DatedItem): string {
  if (when !== undefined) return when;
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
}
