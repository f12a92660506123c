import type { Determination } from "../case/determination.ts";
import { actionOf } from "./action-of.ts";
import type { CaseAction } from "./case-actions.ts";
import { lifeOfCase } from "./life-of-case.ts";

/** What is signed with a license: whoever signs it proves again who he or she is, on a server and on a workstation. */
export function needsConfirmation(action: CaseAction): boolean {
  return lifeOfCase.some(
    (rule) =>
      rule.action === action && rule.conditions.some((condition) => condition === "licensed"),
  );
}

/**
 * Whether a determination bears the signature of the person's own key where cases are encrypted: every decision with
 * its addenda, and every letter that goes out or is voided. A nurse's hand-off decides nothing and can be recalled, so
 * it takes no passphrase: one that is asked for all day is typed without a look.
 */
export function needsSignature(determination: Determination): boolean {
  return (
    determination.decision !== undefined ||
    determination.notice !== undefined ||
    needsConfirmation(actionOf(determination))
  );
}
