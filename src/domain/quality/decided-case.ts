import type { CaseRecord } from "../case/case-record.ts";
import type { Determination } from "../case/determination.ts";
import type { DecidedCase } from "./draw-sample.ts";
import { signedEvaluationOf } from "./signed-evaluation.ts";

/**
 * The decision on the merits that was signed last, whatever became of the case since: one that was reopened
 * was decided all the same. Undefined while nobody has decided, and for a request that was withdrawn.
 */
export function lastDecision(determinations: readonly Determination[]): Determination | undefined {
  const determination = determinations.findLast(({ decision }) => decision !== undefined);
  return determination?.decision?.outcome === "withdrawn" ? undefined : determination;
}

/** A case as a sample draws it; null while nobody has decided it, and for a request that was withdrawn. */
export function decidedCaseOf(
  record: Pick<CaseRecord, "id">,
  determinations: readonly Determination[],
): DecidedCase | null {
  const determination = lastDecision(determinations);
  if (determination?.decision === undefined) return null;
  return {
    caseId: record.id,
    determinationId: determination.id,
    recommendation: signedEvaluationOf(determination).recommendation ?? "",
    outcome: determination.decision.outcome,
  };
}
