import { assessAnswers, reasonsOf } from "#domain";
import { criteriaSets, defaultParameters } from "#criteria";

/**
 * Compiles the criteria for a plan's usual values while nobody waits: the first case of a session opens like any
 * later one. A plan with other values compiles when its case is opened.
 */
export function compileAhead(): void {
  for (const set of criteriaSets) reasonsOf(assessAnswers(set, defaultParameters(set), {}));
}
