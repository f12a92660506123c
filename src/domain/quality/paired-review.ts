import { findSet, resolveParameters } from "#criteria";
import { type Assessment, assessAnswers } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { isDetermined } from "../case/case-state.ts";
import type { Determination } from "../case/determination.ts";
import type { SecondReview } from "./quality-record.ts";
import { signedEvaluationOf } from "./signed-evaluation.ts";

/** One case as two reviewers answered it, both evaluated with one set and the same values. */
export type PairedReview = {
  readonly caseId: string;
  readonly first: Assessment;
  readonly second: Assessment;
};

/**
 * Puts the answers a decision was made from beside a second reviewer's. A line of an earlier release
 * holds no answers; then those of the case stand for them, which nobody changes while it is decided.
 * Null where this release cannot judge the case, or the review is not finished.
 */
export function pairReviews(
  record: CaseRecord,
  determination: Determination,
  review: SecondReview,
): PairedReview | null {
  if (review.finishedAt === undefined) return null;
  const found = findSet(review.record.criteriaSet);
  if (!found.ok) return null;
  const resolved = resolveParameters(found.set, review.record.parameters);
  if (!resolved.ok) return null;
  const first =
    signedEvaluationOf(determination).answers ??
    (isDetermined(record.state) ? record.answers : undefined);
  if (first === undefined) return null;
  const assess = (answers: CaseRecord["answers"]): Assessment =>
    assessAnswers(found.set, resolved.parameters, answers);
  return {
    caseId: record.id,
    first: assess(first),
    second: assess(review.record.answers),
  };
}
