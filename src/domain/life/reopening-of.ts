import type { Determination } from "../case/determination.ts";
import { actionOf } from "./action-of.ts";
import type { CaseAction } from "./case-actions.ts";

/** A reopening or an appeal after which nothing was decided yet. */
export type Reopening = {
  /** The line that reopened the case, or recorded the appeal. */
  readonly determination: Determination;
  /** What was decided before, a withdrawal included, oldest first; whoever decided does not decide again. */
  readonly decided: readonly Determination[];
};

/**
 * Whether a case is being decided again: it was reopened, and no decision was signed since, wherever in its
 * life it is. `determinations`: every determination of the case, oldest first.
 */
export function reopeningOf(determinations: readonly Determination[]): Reopening | undefined {
  const at = determinations.findLastIndex((determination) =>
    beginsAgain.has(actionOf(determination)),
  );
  const determination = determinations[at];
  if (determination === undefined) return undefined;
  return determinations.slice(at).some(ends)
    ? undefined
    : { determination, decided: determinations.slice(0, at).filter(ends) };
}

const beginsAgain: ReadonlySet<CaseAction> = new Set(["reopen", "open-appeal"] as const);

/** A withdrawal ends a request as well, without a decision on it. */
function ends(determination: Determination): boolean {
  return determination.decision !== undefined || actionOf(determination) === "withdraw";
}

/** The decision on the merits that is being reconsidered; a withdrawal decided nothing. */
export function reconsideredDecision(
  determinations: readonly Determination[],
): Determination | undefined {
  return reopeningOf(determinations)?.decided.findLast(
    ({ decision }) => decision !== undefined && decision.outcome !== "withdrawn",
  );
}
