import * as z from "zod/mini";

/** Where a case is in its life; `life/life-of-case.ts` says who may move it where. */
export const caseStates = [
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

export const caseStateSchema = z.enum(caseStates);
export type CaseState = z.infer<typeof caseStateSchema>;

/** What became of a request. Only a physician advisor's signature sets one, save a withdrawal. */
export const outcomes = ["approved", "partially-approved", "adverse", "withdrawn"] as const;
export const outcomeSchema = z.enum(outcomes);
export type CaseOutcome = (typeof outcomes)[number];

/** The states in which a nurse answers; in every other one the answers stay as they are. */
export const openStates = ["draft", "in-review", "returned-to-nurse", "reopened"] as const;
export type OpenState = (typeof openStates)[number];
export type ClosedState = Exclude<CaseState, OpenState>;

/** How a nurse ends a review: to whom the case goes. None of them decides it. */
export const dispositions = [
  "referred-to-physician",
  "information-requested",
  "recommended-approval",
] as const satisfies readonly CaseState[];
export type Disposition = (typeof dispositions)[number];

/** A closed case is kept as it was signed; only a further step of its life opens it again. */
export function isClosed(state: CaseState): state is ClosedState {
  return !openStates.some((open) => open === state);
}

/** Whether the request has been decided, or taken back by who made it. */
export function isDetermined(state: CaseState): boolean {
  return state === "notice-issued" || outcomes.some((outcome) => outcome === state);
}

/** A state as a person reads it. */
export const stateWords: Readonly<Record<CaseState, string>> = {
  draft: "Draft",
  "in-review": "In review",
  "information-requested": "Waiting for information",
  "referred-to-physician": "With physician advisor",
  "recommended-approval": "Approval recommended",
  "returned-to-nurse": "Returned to nurse",
  approved: "Approved",
  "partially-approved": "Partially approved",
  adverse: "Adverse determination",
  withdrawn: "Withdrawn",
  "notice-issued": "Notice issued",
  reopened: "Reopened",
};
