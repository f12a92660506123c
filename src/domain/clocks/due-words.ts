import type { ClockEvent } from "./clock-event.ts";
import type { DueRule, LineOfBusiness, Urgency } from "./due-rules.ts";
import type { LocalRule } from "./local-rules.ts";
import type { Span } from "./span.ts";

export const lineWords: Readonly<Record<LineOfBusiness, string>> = {
  "medicare-advantage": "Medicare Advantage",
  "medicaid-managed-care": "Medicaid managed care",
  qhp: "Qualified health plan",
  "commercial-erisa": "Commercial, ERISA",
  "commercial-other": "Commercial, other",
};

export const urgencyWords: Readonly<Record<Urgency, string>> = {
  standard: "standard",
  expedited: "expedited",
};

/** What happened to a clock. */
export const clockEventWords: Readonly<Record<ClockEvent["kind"], string>> = {
  "information-requested": "Information requested",
  "information-received": "Information received",
  "information-partly-received": "Part of the information received",
  "no-response": "No response",
  extended: "Extended",
  "extension-notice-sent": "Extension notice sent",
  decided: "Decided",
  "notified-orally": "Told orally",
  "notice-given": "Notice given",
  "appeal-received": "Appeal received",
  reopened: "Reopened",
};

/** "7 calendar days", "5 business days", "72 hours". */
export function spanInWords({ unit, count }: Span): string {
  const word =
    unit === "hours" ? "hour" : unit === "business-days" ? "business day" : "calendar day";
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** "7 calendar days to decide, the written notice by the same time". */
export function ruleInWords({ decision, notice }: DueRule): string {
  return `${spanInWords(decision)} to decide, ${noticeInWords(notice)}`;
}

function noticeInWords(notice: DueRule["notice"]): string {
  switch (notice.by) {
    case "decision-due":
      return "the written notice by the same time";
    case "after-decision":
      return `the written notice within ${spanInWords(notice.span)} of the decision`;
    case "after-oral-notice":
      return `the written notice by the same time, or within ${spanInWords(notice.span)} of telling the person orally in that time`;
  }
}

/** "5 business days to decide from receipt of the information requested". */
export function localRuleInWords({ decision, counts, noticeAfterDecision }: LocalRule): string {
  const from = counts === "from-information" ? " from receipt of the information requested" : "";
  const notice =
    noticeAfterDecision === undefined
      ? ""
      : `, the written notice within ${spanInWords(noticeAfterDecision)} of the decision`;
  return `${spanInWords(decision)} to decide${from}${notice}`;
}

/** What a request for information does to the decision clock. */
export function waitingInWords({ waiting }: DueRule): string {
  switch (waiting.while) {
    case "runs-on":
      return "The clock keeps running";
    case "pauses-after-extension-notice":
      return `The clock keeps running. It pauses, up to ${spanInWords(waiting.atMost)}, only once an extension notice that names what is missing was sent to the claimant`;
    case "restarts-when-answered":
      return `Asked within ${spanInWords(waiting.askWithin)} of receipt, the decision is due ${spanInWords(waiting.decideWithin)} after the answer, or after the ${spanInWords(waiting.atMost)} to answer. Asked later, nothing changes`;
  }
}

/** "Once, by up to 14 days". */
export function extensionInWords({ extension }: DueRule): string {
  return extension.allowed === "never"
    ? "None"
    : `Once, by up to ${String(extension.mostDays)} days. ${extension.notice}`;
}

/** Said wherever a clock would be, of a case that was reopened without an appeal. */
export const reopeningWords = {
  short: "Reopened, no clock",
  long: "A reopening without an appeal has no time to decide on file. If somebody appealed, record the appeal: it has a clock.",
} as const;
