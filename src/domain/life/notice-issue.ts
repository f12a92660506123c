import type { CaseOutcome } from "../case/case-state.ts";
import type { Determination } from "../case/determination.ts";
import type { Issue } from "../case/json-value.ts";
import type { Notice, NoticeKind } from "../case/notice.ts";
import type { CaseAction } from "./case-actions.ts";

/** What is wrong with the notice that a determination carries, or null: a letter never contradicts the decision. */
export function noticeIssue(
  { notice }: Determination,
  action: CaseAction,
  outcome: CaseOutcome | undefined,
  earlier: readonly Determination[],
): Issue | null {
  switch (action) {
    case "issue-notice":
      return issuedIssue(notice, outcome, earlier);
    case "void-notice":
      return voidedIssue(notice, earlier);
    case "send-letter":
      return sentIssue(notice, earlier);
    case "void-letter":
      return voidedLetterIssue(notice, earlier);
    case "request-information":
      return notice === undefined || notice.kind === "request-for-information"
        ? isTaken(notice, earlier)
        : wrong("must be the request for information");
    default:
      return notice === undefined
        ? null
        : wrong("belongs to a notice issued or voided, and to nothing else");
  }
}

const noticeOfOutcome: Readonly<Record<CaseOutcome, NoticeKind | null>> = {
  approved: "approval",
  "partially-approved": "partial",
  adverse: "adverse",
  withdrawn: null,
};

function issuedIssue(
  notice: Notice | undefined,
  outcome: CaseOutcome | undefined,
  earlier: readonly Determination[],
): Issue | null {
  if (notice === undefined) return wrong("must be the notice that is sent");
  if (notice.voids !== undefined) return wrong("voids another one, which is a separate action");
  return outcome === undefined || notice.kind !== noticeOfOutcome[outcome]
    ? wrong("must say what was decided")
    : isTaken(notice, earlier);
}

function voidedIssue(notice: Notice | undefined, earlier: readonly Determination[]): Issue | null {
  const sent = earlier.findLast(({ action }) => action === "issue-notice")?.notice;
  if (notice === undefined || sent === undefined || notice.voids !== sent.id) {
    return wrong("must void the notice that was sent last");
  }
  return isTaken(notice, earlier);
}

/** Before a decision there are two letters, and neither says one. */
function sentIssue(notice: Notice | undefined, earlier: readonly Determination[]): Issue | null {
  if (notice === undefined) return wrong("must be the letter that is sent");
  if (notice.voids !== undefined) return wrong("voids another one, which is a separate action");
  return notice.kind === "request-for-information" || notice.kind === "extension"
    ? isTaken(notice, earlier)
    : wrong("must not tell of a decision");
}

function voidedLetterIssue(
  notice: Notice | undefined,
  earlier: readonly Determination[],
): Issue | null {
  const isSent = earlier.some(
    ({ action, notice: sent }) =>
      (action === "send-letter" || action === "request-information") &&
      sent !== undefined &&
      sent.id === notice?.voids,
  );
  const isVoided = earlier.some(({ notice: other }) => other?.voids === notice?.voids);
  return notice === undefined || !isSent || isVoided
    ? wrong("must void a letter that was sent and not voided")
    : isTaken(notice, earlier);
}

function isTaken(notice: Notice | undefined, earlier: readonly Determination[]): Issue | null {
  return notice !== undefined && earlier.some((one) => one.notice?.id === notice.id)
    ? { path: "determination.notice.id", message: "is already used" }
    : null;
}

function wrong(message: string): Issue {
  return { path: "determination.notice", message };
}
