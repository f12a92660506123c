import type { ClockEvent } from "./clock-event.ts";
import type { DueRule, LineOfBusiness, Span, Urgency } from "./due-rules.ts";

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
  extended: "Extended",
  decided: "Decided",
  "notice-given": "Notice given",
  reopened: "Reopened",
};

/** "7 calendar days", "72 hours". */
export function spanInWords({ unit, count }: Span): string {
  const word = unit === "hours" ? "hour" : "calendar day";
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** "7 calendar days to decide, the written notice by the same time". */
export function ruleInWords({ decision, notice }: DueRule): string {
  const by =
    notice.by === "decision-due"
      ? "the written notice by the same time"
      : `the written notice within ${spanInWords(notice.span)} of the decision`;
  return `${spanInWords(decision)} to decide, ${by}`;
}
