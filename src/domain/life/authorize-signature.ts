import type { CaseRecord } from "../case/case-record.ts";
import type { CaseOutcome } from "../case/case-state.ts";
import { openWarningsOf } from "../case/data-warnings.ts";
import type { Determination } from "../case/determination.ts";
import { type Issue, sameJson } from "../case/json-value.ts";
import type { Actor } from "../people/index.ts";
import { actionOf } from "./action-of.ts";
import { decisionIssue } from "./decision-issue.ts";
import { authorizeProposalActions } from "./authorize-proposal-actions.ts";
import { authorizeClockEvents } from "./authorize-clock-events.ts";
import { changedParts, type LifeRefusal } from "./authorize-save.ts";
import { actionOfOutcome, type CaseAction } from "./case-actions.ts";
import { formIssue } from "./form-issue.ts";
import { mayAct } from "./may-act.ts";
import { noticeIssue } from "./notice-issue.ts";

export type SignatureVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: LifeRefusal }
  /** The line and the record do not agree with each other. */
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A determination that is to be added to a case, and what it is checked against. */
export type Signature = {
  readonly before: CaseRecord;
  readonly after: CaseRecord;
  readonly determination: Determination;
  /** Who works here. */
  readonly by: Actor;
  /** Every determination of the case so far, oldest first. */
  readonly earlier: readonly Determination[];
};

/**
 * Whether a determination may be added to a case, and the record be what it says. Nobody signs in another's
 * name, or with another licence than the profile shows. Pure; adapters call it within the write that
 * appends the line.
 */
export function authorizeSignature(signature: Signature): SignatureVerdict {
  const { before, after, determination, by, earlier } = signature;
  if (!sameJson(determination.recordedBy, by)) {
    return issues("determination.recordedBy", "must be the person who works here");
  }
  const action = actionOf(determination);
  const outcome = outcomeBefore(before, earlier);
  const permission = mayAct({
    action,
    state: before.state,
    by,
    earlier,
    reason: determination.rationale,
    // A signature carries its own time, see `isOfNow`; that of another one is refused before this.
    openWarnings: openWarningsOf(after, determination.recordedAt).length,
    isOpened: before.decisionDraft !== undefined,
    ...(outcome === undefined ? {} : { outcome }),
  });
  if (!permission.ok) return permission;
  if (!permission.rule.isSigned) return issues("determination.action", "is not a signed action");
  if (determination.disposition !== permission.to || after.state !== permission.to) {
    return issues("determination.disposition", "must be the new state of the case");
  }
  const found =
    partsIssue(signature, action) ??
    decisionIssue(before, determination, decidedBy(action), earlier) ??
    noticeIssue(determination, action, outcome, earlier) ??
    formIssue(before, determination, action) ??
    outcomeIssue(signature, action, outcome);
  return found === null ? { ok: true } : { ok: false, issues: [found] };
}

/** What was decided before this determination: on the record, or in the last decision that was signed. */
function outcomeBefore(
  before: CaseRecord,
  earlier: readonly Determination[],
): CaseOutcome | undefined {
  return (
    before.outcome ?? earlier.findLast(({ decision }) => decision !== undefined)?.decision?.outcome
  );
}

/** The parts that a signature itself sets; every other one only who may answer changes with it. */
const partsOfSignature: ReadonlySet<keyof CaseRecord> = new Set([
  "state",
  "outcome",
  "decisionDraft",
  "clockEvents",
  "assignee",
  "updatedAt",
] as const);

function partsIssue(
  { before, after, by, determination }: Signature,
  action: CaseAction,
): Issue | null {
  const touched = changedParts(before, after).find((part) => !partsOfSignature.has(part));
  if (
    touched !== undefined &&
    !mayAct({ action: "answer", state: before.state, by, earlier: [] }).ok
  ) {
    return { path: touched, message: "is not changed by this signature" };
  }
  if (!sameJson(before.dataConfirmations, after.dataConfirmations)) {
    return { path: "dataConfirmations", message: "is not changed by this signature" };
  }
  // A review is handed off with the answers as they are, and with what they were confirmed from.
  if (authorizeProposalActions(before, after, by, determination.recordedAt) !== null) {
    return { path: "proposalActions", message: "is not changed by this signature" };
  }
  if (after.decisionDraft !== undefined) {
    if (!sameJson(before.decisionDraft, after.decisionDraft)) {
      return { path: "decisionDraft", message: "is not changed by this signature" };
    }
    if (decidedBy(action) !== undefined) {
      return { path: "decisionDraft", message: "ends with the signature" };
    }
  }
  const { isKept, added } = authorizeClockEvents(before, after);
  const isMisplaced =
    (added.has("decided") && decidedBy(action) === undefined) ||
    (added.has("notice-given") && action !== "issue-notice") ||
    (added.has("extension-notice-sent") && action !== "send-letter") ||
    (added.has("appeal-received") && action !== "open-appeal") ||
    (added.has("reopened") && action !== "reopen");
  return isKept && !isMisplaced
    ? null
    : { path: "clockEvents", message: "must be what this signature says" };
}

function outcomeIssue(
  { after }: Signature,
  action: CaseAction,
  before: CaseOutcome | undefined,
): Issue | null {
  return after.outcome === (decidedBy(action) ?? (keepsOutcome.has(action) ? before : undefined))
    ? null
    : { path: "outcome", message: "must be what was decided" };
}

/** After these a case is still decided as it was; every other action starts without an outcome. */
const keepsOutcome: ReadonlySet<CaseAction> = new Set([
  "add-addendum",
  "issue-notice",
  "void-notice",
] as const);

function decidedBy(action: CaseAction): CaseOutcome | undefined {
  return decisions.get(action);
}

const decisions: ReadonlyMap<CaseAction, CaseOutcome> = new Map([
  [actionOfOutcome.approved, "approved"],
  [actionOfOutcome["partially-approved"], "partially-approved"],
  [actionOfOutcome.adverse, "adverse"],
  [actionOfOutcome.withdrawn, "withdrawn"],
]);

function issues(path: string, message: string): SignatureVerdict {
  return { ok: false, issues: [{ path, message }] };
}
