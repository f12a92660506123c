import type { Determination } from "../case/determination.ts";
import { actionOf } from "./action-of.ts";

/** A reopening after which nothing was decided yet. */
export type Reopening = {
  /** The line that reopened the case. */
  readonly line: Determination;
  /** What was decided before, a withdrawal included, oldest first; whoever decided does not decide again. */
  readonly decided: readonly Determination[];
};

/**
 * Whether a case is being decided again: it was reopened, and no decision was signed since, wherever in its
 * life it is. `lines`: every signed line of the case, oldest first.
 */
export function reopeningOf(lines: readonly Determination[]): Reopening | undefined {
  const at = lines.findLastIndex((line) => actionOf(line) === "reopen");
  const line = lines[at];
  if (line === undefined) return undefined;
  return lines.slice(at).some(ends)
    ? undefined
    : { line, decided: lines.slice(0, at).filter(ends) };
}

/** A withdrawal ends a request as well, without a decision on it. */
function ends(line: Determination): boolean {
  return line.decision !== undefined || actionOf(line) === "withdraw";
}

/** The decision on the merits that is being reconsidered; a withdrawal decided nothing. */
export function reconsideredDecision(lines: readonly Determination[]): Determination | undefined {
  return reopeningOf(lines)?.decided.findLast(
    ({ decision }) => decision !== undefined && decision.outcome !== "withdrawn",
  );
}
