/** What an action asks beyond role and state; `may-act.ts` checks each. */
export type Condition =
  /** Nobody decides on a case he or she referred. */
  | "not-own-referral"
  /** A reopened case is decided by somebody who did not decide it before (29 CFR 2560.503-1(h)(3)(ii)). */
  | "not-own-earlier-decision"
  /** Who signs shows credentials and a licence. */
  | "licensed"
  /** Reason in the person's own words. */
  | "reason"
  /** Only who handed the case off takes that back, and only as the next thing that is signed. */
  | "own-hand-off"
  /** Nobody has begun to work on what was handed off. */
  | "not-opened"
  /** Nothing doubtful about the answers is left that nobody corrected or confirmed by name. */
  | "data-confirmed";
