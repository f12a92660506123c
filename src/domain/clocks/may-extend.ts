import type { DueTimes } from "./clock.ts";

/** Whether a decision clock may be extended now; if not, why. */
export type MayExtend =
  | "yes"
  | "never"
  | "was-extended"
  /** One is recorded that does not count before its notice is sent. */
  | "is-to-be-sent"
  | "decided"
  | "too-late";

/**
 * The rule says whether and how often (see `DueRule.extension`). What is decided has no clock left, and
 * more time is taken before the clock runs out or not at all: the member is told within it.
 */
export function mayExtend(
  { rule, wasExtended, sendExtensionNoticeBy, decidedAt, decisionDue, reconsideration }: DueTimes,
  now: number,
): MayExtend {
  if (decidedAt !== undefined || reconsideration !== undefined) return "decided";
  if (rule.extension.allowed === "never") return "never";
  if (wasExtended) return "was-extended";
  if (sendExtensionNoticeBy !== undefined) return "is-to-be-sent";
  return now <= decisionDue ? "yes" : "too-late";
}
