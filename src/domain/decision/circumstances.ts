import { notDocumented } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { circumstanceSentences } from "../narrative/clinical-summary.ts";
import type { Circumstances } from "./decision.ts";

/** In place of words: what the review holds of a circumstance was considered, and there is nothing to add to it. */
export const nothingFurther = "nothing-further";

export const circumstanceWords: Readonly<Record<keyof Circumstances, string>> = {
  access: "Access to care",
  comorbidity: "Other conditions",
  priorResponse: "Response to earlier treatment",
  clinicianRationale: "The treating clinician’s reasons",
};

export const circumstanceNames = [
  "access",
  "comorbidity",
  "priorResponse",
  "clinicianRationale",
] as const satisfies readonly (keyof Circumstances)[];

/** Whether no circumstance has words of its own: then it is asked what was read, so that nobody clicks through. */
export function areAllNothing(circumstances: Circumstances): boolean {
  return circumstanceNames.every((name) => isNothing(circumstances[name]));
}

/** Whether a circumstance was marked by a press, without words. */
export function isNothing(value: string): boolean {
  return value === notDocumented || value === nothingFurther;
}

/** What a press says of a circumstance: nobody can say that nothing is documented where the review holds something. */
export function nothingOf(inReview: readonly string[]): string {
  return inReview.length === 0 ? notDocumented : nothingFurther;
}

/** A circumstance as it is read; words stay as they were written. */
export function circumstanceInWords(value: string): string {
  if (value === notDocumented) return "Nothing documented";
  return value === nothingFurther ? "Considered, nothing further" : value;
}

/** Whether a circumstance has words, or a press that is still true of the review. */
export function isConsidered(
  value: string,
  name: keyof Circumstances,
  assessment: Assessment,
): boolean {
  if (value.trim() === "") return false;
  return !isNothing(value) || value === nothingOf(circumstanceSentences(assessment, name));
}
