import { advisoryModeOf } from "../advisory/index.ts";
import { assessAnswers, type Assessment } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { clockFrom, type CaseClock, type ClockBasis } from "../clocks/index.ts";
import { findSet, resolveParameters } from "#criteria";

/** A case as the criteria and its clock see it: what the columns of the worklist are derived from. */
export interface AssessedCase extends Assessment {
  readonly record: CaseRecord;
  /** Whether the law of the member's state lets a recommendation be shown. */
  readonly isFull: boolean;
  readonly clock: CaseClock;
}

/** @returns null where this release does not know the case's criteria set or its parameter values */
export function assessedCase(record: CaseRecord, basis: ClockBasis): AssessedCase | null {
  const found = findSet(record.criteriaSet);
  if (!found.ok) return null;
  const resolved = resolveParameters(found.set, record.parameters);
  if (!resolved.ok) return null;
  const assessment = assessAnswers(found.set, resolved.parameters, record.answers);
  return {
    ...assessment,
    record,
    isFull: advisoryModeOf(record) === "full",
    clock: clockFrom(assessment.facts, basis, record),
  };
}
