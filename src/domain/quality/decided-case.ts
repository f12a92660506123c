import type { CaseRecord } from "../case/case-record.ts";
import type { Determination } from "../case/determination.ts";
import type { DecidedCase } from "./draw-sample.ts";
import { signedEvaluationOf } from "./signed-evaluation.ts";

/**
 * The decision on the merits that was signed last, whatever became of the case since: one that was reopened
 * was decided all the same. Undefined while nobody has decided, and for a request that was withdrawn.
 */
export function lastDecision(lines: readonly Determination[]): Determination | undefined {
  const line = lines.findLast(({ decision }) => decision !== undefined);
  return line?.decision?.outcome === "withdrawn" ? undefined : line;
}

/** A case as a sample draws it; null while nobody has decided it, and for a request that was withdrawn. */
export function decidedCaseOf(
  record: Pick<CaseRecord, "id">,
  lines: readonly Determination[],
): DecidedCase | null {
  const line = lastDecision(lines);
  if (line?.decision === undefined) return null;
  return {
    caseId: record.id,
    determinationId: line.id,
    recommendation: signedEvaluationOf(line).recommendation ?? "",
    outcome: line.decision.outcome,
  };
}
