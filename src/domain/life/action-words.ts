import type { CaseAction } from "./life-of-case.ts";

/** An action as a menu or the table in the documentation names it. */
export const actionWords: Readonly<Record<CaseAction, string>> = {
  answer: "Answer questions",
  assign: "Take over or assign",
  delete: "Delete",
  "request-information": "Request information",
  "receive-information": "Record that information was received",
  "confirm-data": "Confirm a data warning",
  refer: "Refer to physician advisor",
  "recommend-approval": "Recommend approval",
  withdraw: "Record that the request was withdrawn",
  "extend-clock": "Extend the clock",
  "prepare-decision": "Prepare the decision",
  "return-to-nurse": "Return to the nurse",
  approve: "Approve",
  "approve-partially": "Approve in part",
  "decide-adversely": "Record an adverse determination",
  "add-addendum": "Add an addendum",
  "issue-notice": "Record the notice as sent",
  "void-notice": "Void the notice",
  "send-letter": "Record a letter as sent before the decision",
  "void-letter": "Void a letter",
  reopen: "Reopen for reconsideration",
};
