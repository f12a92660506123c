/**
 * A criterion's status as a number that grows with how much it stands in the way. The order is
 * that of the combination rule of section 5, so all-of is simply the largest part.
 */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5;

export type StatusByHand =
  | "not-applicable"
  | "met"
  | "exception"
  | "not-documented"
  | "unanswered"
  | "not-met";

export const NOT_APPLICABLE = 0;
export const MET = 1;
export const EXCEPTION = 2;
export const NOT_DOCUMENTED = 3;
export const UNANSWERED = 4;
export const NOT_MET = 5;

const statusNames: readonly StatusByHand[] = [
  "not-applicable",
  "met",
  "exception",
  "not-documented",
  "unanswered",
  "not-met",
];

export function statusOf(rank: Rank): StatusByHand {
  return statusNames[rank] ?? "unanswered";
}

export function allOf(left: Rank, right: Rank): Rank {
  return left > right ? left : right;
}

/** What an answer without a value of its own comes to: "not documented" or "unanswered". */
export function withoutValue(answer: unknown): Rank {
  return answer === "not-documented" ? NOT_DOCUMENTED : UNANSWERED;
}

export function tri(answer: unknown): Rank {
  if (answer === "yes") return MET;
  if (answer === "no") return NOT_MET;
  return withoutValue(answer);
}

export function care(answer: unknown): Rank {
  if (answer === "contraindicated") return EXCEPTION;
  return tri(answer);
}

export function atLeast(answer: unknown, minimum: number): Rank {
  if (typeof answer === "number") return answer >= minimum ? MET : NOT_MET;
  return withoutValue(answer);
}

/** `excluded` is met; `present` and `not-evaluated` are not. */
export function excluded(answer: unknown): Rank {
  if (answer === "excluded") return MET;
  if (answer === "present" || answer === "not-evaluated") return NOT_MET;
  return withoutValue(answer);
}
