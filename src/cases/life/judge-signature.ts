import type { CaseRecord } from "../case-record.ts";
import { type CaseOutcome, outcomes } from "../case-state.ts";
import type { Determination } from "../determination.ts";
import type { Issue } from "../json-value.ts";
import { type Actor, isSamePerson } from "../people/index.ts";
import { actionOf } from "./action-of.ts";
import { changedParts, mayChangeAnswers, partsOfClosedCase } from "./judge-save.ts";
import type { LifeRefusal } from "./judge-save.ts";
import { mayAct } from "./may-act.ts";

export type SignatureVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: LifeRefusal }
  /** The line and the record do not agree with each other. */
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Whether a signed line may be added to a case, and the record be what it says. `by` is who works here;
 * nobody signs in another's name. `earlier`: every signed line so far. Pure; adapters call it within
 * the write that appends the line.
 */
export function judgeSignature(
  before: CaseRecord,
  after: CaseRecord,
  line: Determination,
  by: Actor,
  earlier: readonly Determination[],
): SignatureVerdict {
  const action = actionOf(line);
  const outcome = outcomeBefore(before, earlier);
  const judged = mayAct({
    action,
    state: before.state,
    by: line.recordedBy,
    earlier,
    reason: line.rationale,
    ...(outcome === undefined ? {} : { outcome }),
  });
  if (!judged.ok) return judged;
  if (!judged.rule.isSigned) return issue("determination.action", "is no action that is signed");
  if (!isSamePerson(line.recordedBy, by) || line.recordedBy.role !== by.role) {
    return issue("determination.recordedBy", "must be the person who works here");
  }
  if (line.disposition !== judged.to || after.state !== judged.to) {
    return issue("determination.disposition", "must be the state the case goes to");
  }
  return partsDisagree(before, after, line, outcome) ?? { ok: true };
}

/** What was decided before this line: on the record, or in the last decision that was signed. */
function outcomeBefore(
  before: CaseRecord,
  earlier: readonly Determination[],
): CaseOutcome | undefined {
  return (
    before.outcome ?? earlier.findLast(({ decision }) => decision !== undefined)?.decision?.outcome
  );
}

function partsDisagree(
  before: CaseRecord,
  after: CaseRecord,
  line: Determination,
  outcome: CaseOutcome | undefined,
): SignatureVerdict | null {
  if (!mayChangeAnswers(before)) {
    const touched = changedParts(before, after).find((part) => !partsOfClosedCase.has(part));
    if (touched !== undefined) return issue(touched, "stays as it was when the case was closed");
  }
  const decides = outcomes.find(
    (one) => one === line.disposition && actionOf(line) !== "void-notice",
  );
  const isAddendum = actionOf(line) === "add-addendum";
  const isOnMerits = decides !== undefined && decides !== "withdrawn" && !isAddendum;
  if (isOnMerits && line.decision?.outcome !== decides) {
    return issue("determination.decision", "must say what was decided");
  }
  if (!isOnMerits && line.decision !== undefined) {
    return issue("determination.decision", "belongs to a decision only");
  }
  const isAboutNotice = ["issue-notice", "void-notice"].includes(actionOf(line));
  if (isAboutNotice !== (line.notice !== undefined)) {
    return issue(
      "determination.notice",
      "belongs to a notice issued or voided, and to nothing else",
    );
  }
  if (after.outcome !== outcomeAfter(line, isAddendum ? outcome : (decides ?? outcome))) {
    return issue("outcome", "must be what was decided");
  }
  if (decides !== undefined && after.decisionDraft !== undefined) {
    return issue("decisionDraft", "ends with the signature");
  }
  return null;
}

function outcomeAfter(
  line: Determination,
  decided: CaseOutcome | undefined,
): CaseOutcome | undefined {
  switch (actionOf(line)) {
    case "approve":
    case "approve-partially":
    case "decide-adversely":
    case "withdraw":
    case "add-addendum":
    case "issue-notice":
    case "void-notice":
      return decided;
    default:
      return undefined;
  }
}

function issue(path: string, message: string): SignatureVerdict {
  return { ok: false, issues: [{ path, message }] };
}
