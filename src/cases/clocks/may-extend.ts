import type { DueTimes } from "./clock.ts";

/** Whether a decision clock may be extended now; if not, why. */
export type MayExtend = "yes" | "never" | "was-extended" | "decided";

/** The rule says whether and how often (see `DueRule.extension`); what is decided has no clock left. */
export function mayExtend({ rule, wasExtended, decidedAt }: DueTimes): MayExtend {
  if (decidedAt !== undefined) return "decided";
  if (rule.extension.allowed === "never") return "never";
  return wasExtended ? "was-extended" : "yes";
}
