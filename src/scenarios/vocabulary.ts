/** What somebody is in a scenario; the words an analyst may write for it. */
export const roles = [
  "nurse-reviewer",
  "physician-advisor",
  "qa-analyst",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Every way to write a role. */
export const roleNames: Readonly<Record<string, Role>> = {
  nurse: "nurse-reviewer",
  "nurse reviewer": "nurse-reviewer",
  physician: "physician-advisor",
  "physician advisor": "physician-advisor",
  QA: "qa-analyst",
  "QA analyst": "qa-analyst",
  administrator: "administrator",
};

/** Where a case can be in its life. */
export const states = [
  "draft",
  "in-review",
  "information-requested",
  "referred-to-physician",
  "recommended-approval",
  "returned-to-nurse",
  "approved",
  "partially-approved",
  "adverse",
  "withdrawn",
  "notice-issued",
  "reopened",
] as const;
export type State = (typeof states)[number];

/** What somebody may or may not do with a case as it stands. */
export const actions = [
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
export type Action = (typeof actions)[number];

export const clockStates = ["running", "stopped", "missed", "met", "met-late", "none"] as const;
export type ClockState = (typeof clockStates)[number];

/** Pages of a case that a step may open. */
export const places = ["review", "summary", "decision", "notice", "history", "worklist"] as const;
export type Place = (typeof places)[number];

export const spanUnits = ["minutes", "hours", "days", "weeks"] as const;
export type SpanUnit = (typeof spanUnits)[number];
