export { isOnForm, needsDenialForm } from "../case/denial-form-notice.ts";
export {
  type Notice,
  type NoticeKind,
  noticeKinds,
  type NoticePart,
  type SentFile,
} from "../case/notice.ts";
export {
  datedOn,
  denialFactsOf,
  formDateProblem,
  formParts,
  type FormOrigin,
  letterOnForm,
} from "./denial-form/denial-facts.ts";
export {
  type DenialFactId,
  denialFactIds,
  type DenialFacts,
  denialFactWords,
  type DenialForm,
  denialFormSchema,
  type FormMap,
  type FormPlace,
  mostDenialFormBytes,
  proposedFields,
  requiredDenialFacts,
  unmappedFacts,
} from "./denial-form/denial-form.ts";
export { checkNotice } from "./check/check-notice.ts";
export type { NoticeFinding } from "./finding.ts";
export { lintNotice } from "./lint/lint-notice.ts";
export { readingOf, type Reading } from "./lint/reading-grade.ts";
export { copyOf, type Letter, type LetterSection, linesOf, partsOf } from "./letter.ts";
export { noticeOf, type NoticeResult } from "./notice-of.ts";
export type { NoticeGap } from "./notice-gaps.ts";
export type { NoticeInput } from "./notice-input.ts";
export { type NoticePartId, noticePartIds, partWords } from "./part-ids.ts";
export { examplePlan, type PlanDetails } from "./plan-details.ts";
export {
  checkPlanEntries,
  type PlanEntries,
  planEntriesOf,
  planFrom,
  exampleFieldsIn,
  exampleFieldsLeft,
  planParts,
  readPlanEntries,
  textEntry,
} from "./plan-entries.ts";
export { planTextFields, type PlanTextField } from "./plan-texts.ts";
export { requiredParts, requiredPartsTable, type RequiredPart } from "./required-parts.ts";
export { noticeTemplates } from "./templates/notice-templates.ts";
export type { NoticeTemplate } from "./templates/template.ts";
export { actionOfLetter, dueLetters, maySend, voidOfLetter } from "./due-letters.ts";
export { longDate } from "./long-date.ts";
export { ownReading } from "./lint/reading-findings.ts";
export { noticeWords } from "./notice-words.ts";
export { type SentNotice, sentNotices } from "./sent-notices.ts";
export { issuedLetter, voidedLetter } from "./signed-letter.ts";
