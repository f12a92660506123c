import type { Act } from "./scenario.ts";
import type { Action, Role, State } from "./vocabulary.ts";

/** A way a case may go: who takes it by which action, from which states, to which. */
export type Move = {
  readonly action: Action;
  readonly roles: readonly Role[];
  readonly from: readonly State[];
  /** `same`: the state stays; `outcome`: back to what was decided. */
  readonly to: State | "same" | "outcome";
};

const open: readonly State[] = ["draft", "in-review", "returned-to-nurse", "reopened"];
const withPhysician: readonly State[] = ["referred-to-physician", "recommended-approval"];
const undetermined: readonly State[] = [...open, ...withPhysician, "information-requested"];
const decided: readonly State[] = ["approved", "partially-approved", "adverse"];
const determined: readonly State[] = [...decided, "withdrawn"];
const ended: readonly State[] = [...determined, "notice-issued"];
const nurse: readonly Role[] = ["nurse-reviewer"];
const physician: readonly Role[] = ["physician-advisor"];
const clinicians: readonly Role[] = ["nurse-reviewer", "physician-advisor"];
const anybodyButQa: readonly Role[] = [...clinicians, "administrator"];

/**
 * The life of a case as scenarios simulate it. The application's own table decides; a test of the coverage
 * page holds the two against each other.
 */
export const moves: readonly Move[] = [
  { action: "answer", roles: nurse, from: open, to: "same" },
  { action: "assign", roles: anybodyButQa, from: undetermined, to: "same" },
  {
    action: "delete",
    roles: ["nurse-reviewer", "administrator"],
    from: ["draft", "in-review"],
    to: "same",
  },
  { action: "request-information", roles: nurse, from: open, to: "information-requested" },
  {
    action: "request-information",
    roles: physician,
    from: withPhysician,
    to: "information-requested",
  },
  {
    action: "receive-information",
    roles: ["nurse-reviewer", "administrator"],
    from: ["information-requested"],
    to: "in-review",
  },
  {
    action: "receive-part",
    roles: ["nurse-reviewer", "administrator"],
    from: ["information-requested"],
    to: "same",
  },
  {
    action: "resume-without-information",
    roles: nurse,
    from: ["information-requested"],
    to: "in-review",
  },
  { action: "confirm-data", roles: nurse, from: [...open, ...decided], to: "same" },
  { action: "confirm-data", roles: physician, from: [...withPhysician, ...decided], to: "same" },
  {
    action: "refer",
    roles: nurse,
    from: [...open, "information-requested"],
    to: "referred-to-physician",
  },
  { action: "recommend-approval", roles: nurse, from: open, to: "recommended-approval" },
  {
    action: "recall",
    roles: nurse,
    from: ["information-requested", ...withPhysician],
    to: "in-review",
  },
  { action: "withdraw", roles: clinicians, from: undetermined, to: "withdrawn" },
  { action: "extend-clock", roles: anybodyButQa, from: undetermined, to: "same" },
  { action: "prepare-decision", roles: physician, from: withPhysician, to: "same" },
  { action: "return-to-nurse", roles: physician, from: withPhysician, to: "returned-to-nurse" },
  { action: "approve", roles: physician, from: withPhysician, to: "approved" },
  { action: "approve-partially", roles: physician, from: withPhysician, to: "partially-approved" },
  { action: "decide-adversely", roles: physician, from: withPhysician, to: "adverse" },
  { action: "add-addendum", roles: physician, from: ended, to: "same" },
  { action: "record-oral-notice", roles: clinicians, from: decided, to: "same" },
  { action: "issue-notice", roles: clinicians, from: decided, to: "notice-issued" },
  { action: "void-notice", roles: anybodyButQa, from: ["notice-issued"], to: "outcome" },
  { action: "send-letter", roles: clinicians, from: undetermined, to: "same" },
  { action: "void-letter", roles: anybodyButQa, from: undetermined, to: "same" },
  {
    action: "open-appeal",
    roles: anybodyButQa,
    from: [...decided, "notice-issued"],
    to: "reopened",
  },
  { action: "reopen", roles: anybodyButQa, from: ended, to: "reopened" },
];

/** The action of the life table that an act is; undefined for acts that only look or wait. */
export function actionOf(act: Act): Action | undefined {
  switch (act.kind) {
    case "answer":
    case "clear":
    case "cite":
    case "attach":
      return "answer";
    case "take-over":
      return "assign";
    case "hand-off":
    case "decide":
      return act.action;
    case "open-citations":
    case "agree":
    case "override":
      return "prepare-decision";
    case "receive-information":
    case "receive-part":
    case "resume-without-information":
    case "open-appeal":
    case "record-oral-notice":
    case "recall":
    case "withdraw":
    case "return-to-nurse":
    case "add-addendum":
    case "issue-notice":
    case "void-notice":
    case "send-letter":
    case "void-letter":
    case "reopen":
      return act.kind;
    case "note":
    case "open":
    case "wait":
    case "wait-until":
      return undefined;
  }
}
