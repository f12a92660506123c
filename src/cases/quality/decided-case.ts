import type { CaseRecord } from "../case-record.ts";
import { isDetermined } from "../case-state.ts";
import type { Determination } from "../determination.ts";
import type { DecidedCase } from "./draw-sample.ts";
import { signedEvaluationOf } from "./signed-evaluation.ts";

/** The decision on the merits that stands: the last one that was signed, none once the case was reopened. */
export function standingDecision(
  record: Pick<CaseRecord, "state">,
  lines: readonly Determination[],
): Determination | undefined {
  if (!isDetermined(record.state)) return undefined;
  const line = lines.findLast(({ decision }) => decision !== undefined);
  return line?.decision?.outcome === "withdrawn" || record.state === "withdrawn" ? undefined : line;
}

/** A case as a sample draws it; null while nobody has decided it, and for a request that was withdrawn. */
export function decidedCaseOf(
  record: CaseRecord,
  lines: readonly Determination[],
): DecidedCase | null {
  const line = standingDecision(record, lines);
  if (line?.decision === undefined) return null;
  return {
    caseId: record.id,
    determinationId: line.id,
    recommendation: signedEvaluationOf(line).recommendation ?? "",
    outcome: line.decision.outcome,
  };
}
