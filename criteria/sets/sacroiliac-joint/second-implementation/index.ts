import { determine, type Determination, usualPlan } from "./determine.ts";
import type { Answers } from "./statuses.ts";

export { boundaryLists } from "./boundary-lists.ts";
export { knownCases } from "./known-cases.ts";
export { randomCase } from "./random-case.ts";

/** The published version that this was written for. */
export const writtenFor = "sacroiliac-joint@1.0.0";

/** The result of a case under a plan that sets some parameters otherwise. */
export function determineCase(facts: Answers, overrides: object): Determination {
  return determine(facts, { ...usualPlan, ...overrides });
}
