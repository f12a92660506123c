import type { CourseState } from "./course.ts";

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
