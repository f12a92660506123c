export {
  type Agreement,
  agreementOf,
  type CriterionAgreement,
  type Disagreement,
  type QuestionAgreement,
} from "./agreement.ts";
export {
  type AuditFinding,
  auditFindings,
  auditFindingWords,
  type AuditItem,
  auditItems,
  auditItemWords,
} from "./audit-items.ts";
export { blindDocumentStore } from "./blind-document-store.ts";
export { decidedCaseOf, lastDecision } from "./decided-case.ts";
export { type DecidedCase, type Draw, drawSample } from "./draw-sample.ts";
export { authorizeQualityWrite } from "./authorize-quality-write.ts";
export { cohensKappa, fewestPairs, type Kappa, largeSample, type Pair } from "./kappa.ts";
export { type PairedReview, pairReviews } from "./paired-review.ts";
export {
  type Audit,
  type QualityRecord,
  qualityRecordSchema,
  type Sample,
  type SecondReview,
  secondReviewId,
  type Stratum,
} from "./quality-record.ts";
export type { QualityError, QualityOutcome, QualityStore } from "./quality-store.ts";
export { readQualityRow } from "./read-quality-row.ts";
export { secondReviewStore } from "./second-review-store.ts";
export {
  isAnsweredOtherwise,
  type SignedEvaluation,
  signedEvaluationOf,
} from "./signed-evaluation.ts";
