import type { CaseAction } from "./case-actions.ts";

/** An action as a menu or the table in the documentation names it. */
export const actionWords: Readonly<Record<CaseAction, string>> = {
  answer: "Answer questions",
  assign: "Take over or assign",
  delete: "Delete",
  "request-information": "Request information",
  "receive-information": "Record that information was received",
  "receive-part": "Record that part of the information was received",
  "resume-without-information": "Resume the review without a response",
  "confirm-data": "Confirm a data warning",
  refer: "Refer to physician advisor",
  "recommend-approval": "Recommend approval",
  recall: "Recall the hand-off",
  withdraw: "Record that the request was withdrawn",
  "extend-clock": "Extend the clock",
  "prepare-decision": "Prepare the decision",
  "return-to-nurse": "Return to the nurse",
  approve: "Approve",
  "approve-partially": "Approve in part",
  "decide-adversely": "Record an adverse determination",
  "add-addendum": "Add an addendum",
  "record-oral-notice": "Record that the member was told orally",
  "issue-notice": "Record the notice as sent",
  "void-notice": "Void the notice",
  "send-letter": "Record a letter as sent before the decision",
  "void-letter": "Void a letter",
  "open-appeal": "Record an appeal",
  reopen: "Reopen the case",
};

/** What reopening a withdrawn request means, where it is offered: nothing was decided on it, so nobody decides again. */
export const reopeningOfWithdrawal =
  "For a request that was withdrawn by mistake, or is wanted after all. The withdrawal stays on record. The review reopens with its answers. No clock starts.";
