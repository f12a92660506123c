import type { Act, DecisionAction, HandOffAction } from "../scenario.ts";

/**
 * One way to say what somebody does. In `form` capitals are places to fill, brackets may be left out and
 * texts stand in quotes.
 */
export type SentenceForm = {
  readonly form: string;
  readonly kind: Exclude<Act["kind"], "hand-off" | "decide"> | HandOffAction | DecisionAction;
};

/** Every sentence there is, in the order in which a case lives. */
export const sentenceForms: readonly SentenceForm[] = [
  { form: "answers FACT VALUE", kind: "answer" },
  { form: "clears FACT", kind: "clear" },
  { form: 'cites FACT in "NAME" [page PAGE]', kind: "cite" },
  { form: 'attaches "NAME" saying "TEXT"', kind: "attach" },
  { form: 'notes "TEXT"', kind: "note" },
  { form: "takes over", kind: "take-over" },
  { form: "opens citations", kind: "open-citations" },
  { form: "opens the PLACE", kind: "open" },
  { form: 'refers [because "REASON"]', kind: "refer" },
  { form: 'requests information [because "REASON"]', kind: "request-information" },
  { form: 'recommends approval [because "REASON"]', kind: "recommend-approval" },
  { form: 'receives information ["TEXT"]', kind: "receive-information" },
  { form: 'receives part of the information ["TEXT"]', kind: "receive-part" },
  { form: 'resumes without a response because "REASON"', kind: "resume-without-information" },
  { form: "recalls the hand-off", kind: "recall" },
  { form: 'records the withdrawal because "REASON"', kind: "withdraw" },
  { form: "agrees with CRITERION", kind: "agree" },
  { form: 'overrides CRITERION because "REASON"', kind: "override" },
  { form: 'signs approval because "REASON"', kind: "approve" },
  { form: 'signs partial approval because "REASON"', kind: "approve-partially" },
  { form: 'signs adverse because "REASON"', kind: "decide-adversely" },
  { form: 'returns to nurse because "REASON"', kind: "return-to-nurse" },
  { form: 'records addendum "TEXT"', kind: "add-addendum" },
  { form: 'tells the member orally "TEXT"', kind: "record-oral-notice" },
  { form: "issues notice", kind: "issue-notice" },
  { form: 'voids notice because "REASON"', kind: "void-notice" },
  { form: "sends letter", kind: "send-letter" },
  { form: 'voids letter because "REASON"', kind: "void-letter" },
  { form: 'records an appeal because "REASON"', kind: "open-appeal" },
  { form: 'reopens because "REASON"', kind: "reopen" },
  { form: "AMOUNT UNIT pass", kind: "wait" },
  { form: "it is INSTANT", kind: "wait-until" },
];
