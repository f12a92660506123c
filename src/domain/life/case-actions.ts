import type { CaseOutcome, Disposition } from "../case/case-state.ts";

/** Everything anybody does with a case, by the field's words. */
export const caseActions = [
  "answer",
  "assign",
  "delete",
  "request-information",
  "receive-information",
  "receive-part",
  "resume-without-information",
  "confirm-data",
  "refer",
  "recommend-approval",
  "recall",
  "withdraw",
  "extend-clock",
  "prepare-decision",
  "return-to-nurse",
  "approve",
  "approve-partially",
  "decide-adversely",
  "add-addendum",
  "record-oral-notice",
  "issue-notice",
  "void-notice",
  "send-letter",
  "void-letter",
  "open-appeal",
  "reopen",
] as const;
export type CaseAction = (typeof caseActions)[number];

/** The action by which a nurse's ending of a review is recorded. */
export const actionOfDisposition: Readonly<Record<Disposition, CaseAction>> = {
  "referred-to-physician": "refer",
  "information-requested": "request-information",
  "recommended-approval": "recommend-approval",
};

/** The action by which each outcome is recorded. */
export const actionOfOutcome: Readonly<Record<CaseOutcome, CaseAction>> = {
  approved: "approve",
  "partially-approved": "approve-partially",
  adverse: "decide-adversely",
  withdrawn: "withdraw",
};
