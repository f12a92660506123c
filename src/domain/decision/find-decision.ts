import type { Determination } from "../case/determination.ts";
import type { Decision } from "./decision.ts";

/** The last decision that was signed on a case, with its line; undefined while there is none. */
export function findDecision(
  lines: readonly Determination[],
): { readonly line: Determination; readonly decision: Decision } | undefined {
  const line = lines.findLast(({ decision }) => decision !== undefined);
  return line?.decision === undefined ? undefined : { line, decision: line.decision };
}
