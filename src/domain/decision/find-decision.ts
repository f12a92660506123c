import type { Determination } from "../case/determination.ts";
import type { Decision } from "./decision.ts";

/** The last decision that was signed on a case, with its determination; undefined while there is none. */
export function findDecision(
  determinations: readonly Determination[],
): { readonly determination: Determination; readonly decision: Decision } | undefined {
  const determination = determinations.findLast(({ decision }) => decision !== undefined);
  return determination?.decision === undefined
    ? undefined
    : { determination, decision: determination.decision };
}
