import { advisoryModeOf } from "../advisory/advisory-mode.ts";
import type { CaseRecord } from "../case/case-record.ts";
import type { CaseOutcome } from "../case/case-state.ts";
import type { Decision } from "../decision/decision.ts";
import { meaningOf } from "../decision/meaning.ts";
import { pickReasonOf } from "../decision/relied-on.ts";
import { mustHaveSaidWhy } from "../decision/unrequested-information.ts";
import type { Determination } from "../case/determination.ts";
import { isJsonObject } from "../case/json-object.ts";
import { type Issue, sameJson } from "../case/json-value.ts";
import { isSamePerson } from "../people/index.ts";

/**
 * What is wrong with the decision that a determination carries, or null. The page asks for all of this before it
 * signs (`decisionGaps`); here it is refused whoever asks, without evaluating anything again.
 */
export function decisionIssue(
  before: CaseRecord,
  determination: Determination,
  decided: CaseOutcome | undefined,
  earlier: readonly Determination[],
): Issue | null {
  const { decision, basis } = determination;
  if (decided === undefined || decided === "withdrawn") {
    return decision === undefined
      ? null
      : { path: "determination.decision", message: "belongs to a decision only" };
  }
  if (decision?.outcome !== decided) {
    return { path: "determination.decision", message: "must say what was decided" };
  }
  if (!sameJson(basis["answers"], before.answers) || basis["criteriaSet"] !== before.criteriaSet) {
    return { path: "determination.basis", message: "must match the current case" };
  }
  if (
    isBlank(decision.noRequestReason ?? "") &&
    mustHaveSaidWhy(decided, determination, before, earlier)
  ) {
    return {
      path: "determination.decision.noRequestReason",
      message: "is required: most criteria are not documented and no information was requested",
    };
  }
  return isWhole(decision, determination) && decision.advisoryMode === advisoryModeOf(before)
    ? reasonsIssue(decision, determination)
    : { path: "determination.decision", message: "must be the signer’s own, as it was shown" };
}

function isWhole(decision: Decision, { rationale, recordedBy }: Determination): boolean {
  return (
    decision.rationale === rationale &&
    decision.meaning === meaningOf(decision.outcome, decision.circumstances) &&
    (decision.by === undefined || isSamePerson(decision.by, recordedBy))
  );
}

/** The reasons without which nobody was ever to be refused anything. */
function reasonsIssue(decision: Decision, { basis }: Determination): Issue | null {
  const { outcome, views, advisoryMode, agreesWithRecommendation, overrideReason } = decision;
  if (views.some(({ agrees, reason }) => !agrees && isBlank(reason))) {
    return { path: "determination.decision.views", message: "need a reason to disagree" };
  }
  if (advisoryMode === "full" && agreesWithRecommendation === false && isBlank(overrideReason)) {
    return {
      path: "determination.decision.overrideReason",
      message: "is required when the decision differs from the recommendation",
    };
  }
  if (outcome === "approved") return null;
  const { reliedOn, circumstances, parts } = decision;
  if (reliedOn.length === 0) {
    return { path: "determination.decision.reliedOn", message: "must name a criterion" };
  }
  // Missing paper is no reason: without a physician's words only what is not met counts against a request.
  const statuses = isJsonObject(basis["criteria"]) ? basis["criteria"] : {};
  if (reliedOn.some((id) => statuses[id] !== "not-met" && !hasReason(decision, id))) {
    return {
      path: "determination.decision.reliedOn",
      message: "must be not met, or have the physician’s own reason",
    };
  }
  if (Object.values(circumstances).some(isBlank)) {
    return { path: "determination.decision.circumstances", message: "must all be considered" };
  }
  const isSplit = parts !== undefined && !isBlank(parts.approved) && !isBlank(parts.notApproved);
  return outcome === "partially-approved" && !isSplit
    ? { path: "determination.decision.parts", message: "must say what is approved and what is not" }
    : null;
}

function hasReason(decision: Decision, id: string): boolean {
  return (
    pickReasonOf(decision, id) !== "" ||
    decision.views.some(
      ({ criterion, agrees, reason }) => criterion === id && !agrees && !isBlank(reason),
    )
  );
}

function isBlank(words: string): boolean {
  return words.trim() === "";
}
