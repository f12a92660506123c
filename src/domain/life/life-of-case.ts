import { openStates, outcomes, type CaseState } from "../case/case-state.ts";
import type { Role } from "../people/index.ts";
import type { CaseAction } from "./case-actions.ts";
import type { Condition } from "./condition.ts";

/** One row of the table: who may do what to a case in which states, and where it goes. */
export type LifeRule = {
  readonly action: CaseAction;
  readonly roles: readonly Role[];
  readonly from: readonly CaseState[];
  /** `same`: the state stays; `outcome`: back to what was decided. */
  readonly to: CaseState | "same" | "outcome";
  /** Whether it leaves a determination in the case's append-only log, or is an ordinary save. */
  readonly isSigned: boolean;
  readonly conditions: readonly Condition[];
};

const withPhysician = ["referred-to-physician", "recommended-approval"] as const;
const undetermined = [...openStates, ...withPhysician, "information-requested"] as const;
const determined = outcomes;
const decided = ["approved", "partially-approved", "adverse"] as const;
const nurse: readonly Role[] = ["nurse-reviewer"];
const physician: readonly Role[] = ["physician-advisor"];

const decision = {
  roles: physician,
  from: withPhysician,
  isSigned: true,
  conditions: ["licensed", "not-own-referral", "not-own-earlier-decision", "data-confirmed"],
} as const;
const handOff = {
  roles: nurse,
  from: openStates,
  isSigned: true,
  conditions: ["data-confirmed"],
} as const;

/**
 * The whole life of a case: state × action × role. What is not in this table nobody may do. There is no
 * row by which a nurse reviewer, an analyst or an administrator records a decision on the merits.
 */
export const lifeOfCase: readonly LifeRule[] = [
  { action: "answer", roles: nurse, from: openStates, to: "same", isSigned: false, conditions: [] },
  {
    action: "assign",
    roles: ["nurse-reviewer", "physician-advisor", "administrator"],
    from: undetermined,
    to: "same",
    isSigned: false,
    conditions: [],
  },
  {
    action: "delete",
    roles: ["nurse-reviewer", "administrator"],
    from: ["draft", "in-review"],
    to: "same",
    isSigned: false,
    conditions: [],
  },
  { ...handOff, action: "request-information", to: "information-requested" },
  {
    ...handOff,
    action: "request-information",
    roles: physician,
    from: withPhysician,
    to: "information-requested",
    conditions: ["reason"],
  },
  {
    action: "receive-information",
    roles: ["nurse-reviewer", "administrator"],
    from: ["information-requested"],
    to: "in-review",
    isSigned: false,
    conditions: [],
  },
  {
    // The rest is still outstanding, so the case goes on waiting.
    action: "receive-part",
    roles: ["nurse-reviewer", "administrator"],
    from: ["information-requested"],
    to: "same",
    isSigned: false,
    conditions: [],
  },
  {
    // Nobody answered: the review goes on with what there is.
    action: "resume-without-information",
    roles: nurse,
    from: ["information-requested"],
    to: "in-review",
    isSigned: false,
    conditions: [],
  },
  {
    action: "confirm-data",
    roles: nurse,
    from: [...openStates, ...decided],
    to: "same",
    isSigned: false,
    conditions: [],
  },
  {
    action: "confirm-data",
    roles: physician,
    from: [...withPhysician, ...decided],
    to: "same",
    isSigned: false,
    conditions: [],
  },
  {
    ...handOff,
    action: "refer",
    // As it is, where nobody answered.
    from: [...openStates, "information-requested"],
    to: "referred-to-physician",
  },
  { ...handOff, action: "recommend-approval", to: "recommended-approval" },
  {
    // Whatever the case was before, it is being reviewed when it is back.
    action: "recall",
    roles: nurse,
    from: ["information-requested", ...withPhysician],
    to: "in-review",
    isSigned: true,
    conditions: ["own-hand-off", "not-opened"],
  },
  {
    action: "withdraw",
    roles: ["nurse-reviewer", "physician-advisor"],
    from: undetermined,
    to: "withdrawn",
    isSigned: true,
    conditions: ["reason"],
  },
  {
    action: "extend-clock",
    roles: ["nurse-reviewer", "physician-advisor", "administrator"],
    from: undetermined,
    to: "same",
    isSigned: false,
    conditions: [],
  },
  {
    action: "prepare-decision",
    roles: physician,
    from: withPhysician,
    to: "same",
    isSigned: false,
    conditions: [],
  },
  {
    action: "return-to-nurse",
    roles: physician,
    from: withPhysician,
    to: "returned-to-nurse",
    isSigned: true,
    conditions: ["reason"],
  },
  { ...decision, action: "approve", to: "approved" },
  {
    ...decision,
    action: "approve-partially",
    to: "partially-approved",
    conditions: [...decision.conditions, "reason"],
  },
  {
    ...decision,
    action: "decide-adversely",
    to: "adverse",
    conditions: [...decision.conditions, "reason"],
  },
  {
    action: "add-addendum",
    roles: physician,
    from: [...determined, "notice-issued"],
    to: "same",
    isSigned: true,
    conditions: ["licensed", "reason"],
  },
  {
    // The call after a decision, on which the time for the written notice may depend.
    action: "record-oral-notice",
    roles: ["nurse-reviewer", "physician-advisor"],
    from: decided,
    to: "same",
    isSigned: false,
    conditions: [],
  },
  {
    action: "issue-notice",
    roles: ["nurse-reviewer", "physician-advisor"],
    // Nothing was decided on a request that was taken back: there is no notice of it.
    from: decided,
    to: "notice-issued",
    isSigned: true,
    conditions: ["data-confirmed"],
  },
  {
    action: "void-notice",
    roles: ["nurse-reviewer", "physician-advisor", "administrator"],
    from: ["notice-issued"],
    to: "outcome",
    isSigned: true,
    conditions: ["reason"],
  },
  {
    // A letter before there is a decision: a request for information, or why it takes longer.
    action: "send-letter",
    roles: ["nurse-reviewer", "physician-advisor"],
    from: undetermined,
    to: "same",
    isSigned: true,
    conditions: [],
  },
  {
    action: "void-letter",
    roles: ["nurse-reviewer", "physician-advisor", "administrator"],
    from: undetermined,
    to: "same",
    isSigned: true,
    conditions: ["reason"],
  },
  {
    // Somebody disagrees with the decision and asks for another one; a reopening is the plan's own step.
    action: "open-appeal",
    roles: ["nurse-reviewer", "physician-advisor", "administrator"],
    from: [...decided, "notice-issued"],
    to: "reopened",
    isSigned: true,
    conditions: ["reason"],
  },
  {
    action: "reopen",
    roles: ["nurse-reviewer", "physician-advisor", "administrator"],
    from: [...determined, "notice-issued"],
    to: "reopened",
    isSigned: true,
    conditions: ["reason"],
  },
];
