import type { Recommendation } from "#criteria";
import type { CaseOutcome } from "../case/case-state.ts";

/**
 * Whether an outcome is what the tool recommends. Undefined with a red flag: there the tool recommends that a
 * physician looks, and no outcome. Where it would ask for information or go on reviewing, any decision
 * departs from it.
 */
export function agreesWith(
  recommendation: Recommendation,
  outcome: CaseOutcome,
): boolean | undefined {
  switch (recommendation) {
    case "approve":
      return outcome === "approved";
    case "deny":
      return outcome === "adverse";
    case "safety-review":
      return undefined;
    case "request-information":
    case "incomplete":
      return false;
  }
}
