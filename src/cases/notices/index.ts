export { type Letter, type LetterSection, linesOf, partsOf } from "./letter.ts";
export { noticeOf, type NoticeResult } from "./notice-of.ts";
export type { NoticeGap } from "./notice-gaps.ts";
export type { NoticeInput } from "./notice-input.ts";
export { type NoticePartId, noticePartIds, partWords } from "./part-ids.ts";
export { examplePlan, type PlanDetails } from "./plan-details.ts";
export { requiredParts, requiredPartsTable, type RequiredPart } from "./required-parts.ts";
export { noticeTemplates } from "./templates/notice-templates.ts";
export type { NoticeTemplate } from "./templates/template.ts";
