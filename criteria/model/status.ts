/**
 * The status of one criterion (spec section 5). `exception` counts as met and is shown to the physician.
 * `unanswered` (nobody looked), `not-documented` (looked, the record does not say) and `not-met`
 * (the record says it was not) are never mixed up.
 */
export const statuses = [
  "met",
  "exception",
  "not-documented",
  "unanswered",
  "not-met",
  "not-applicable",
] as const;

export type Status = (typeof statuses)[number];

/** What the rules recommend (spec section 6). It is never a determination: a person determines. */
export const recommendations = [
  "approve",
  "request-information",
  "incomplete",
  "deny",
  "safety-review",
] as const;

export type Recommendation = (typeof recommendations)[number];

export const routes = [
  "physician-advisor",
  "physician-advisor-urgent",
  "requesting-provider",
  "nurse",
] as const;

export type Route = (typeof routes)[number];
