import { advisoryModeOf } from "../advisory/advisory-mode.ts";
import type { CaseRecord } from "../case-record.ts";
import type { CaseOutcome } from "../case-state.ts";
import type { Decision } from "../decision/decision.ts";
import { meaningOf } from "../decision/meaning.ts";
import type { Determination } from "../determination.ts";
import { type Issue, sameJson } from "../json-value.ts";
import { isSamePerson } from "../people/index.ts";

/**
 * What is wrong with the decision that a line carries, or null. The page asks for all of this before it
 * signs (`decisionGaps`); here it is refused whoever asks, without evaluating anything again.
 */
export function decisionIssue(
  before: CaseRecord,
  line: Determination,
  decided: CaseOutcome | undefined,
): Issue | null {
  const { decision, basis } = line;
  if (decided === undefined || decided === "withdrawn") {
    return decision === undefined
      ? null
      : { path: "determination.decision", message: "belongs to a decision only" };
  }
  if (decision?.outcome !== decided) {
    return { path: "determination.decision", message: "must say what was decided" };
  }
  if (!sameJson(basis["answers"], before.answers) || basis["criteriaSet"] !== before.criteriaSet) {
    return { path: "determination.basis", message: "must be the case as it stands" };
  }
  return isWhole(decision, line) && decision.advisoryMode === advisoryModeOf(before)
    ? reasonsIssue(decision)
    : { path: "determination.decision", message: "must be the signer’s own, as it was shown" };
}

function isWhole(decision: Decision, { rationale, recordedBy }: Determination): boolean {
  return (
    decision.rationale === rationale &&
    decision.meaning === meaningOf(decision.outcome) &&
    (decision.by === undefined || isSamePerson(decision.by, recordedBy))
  );
}

/** The reasons without which nobody was ever to be refused anything. */
function reasonsIssue(decision: Decision): Issue | null {
  const { outcome, views, advisoryMode, agreesWithRecommendation, overrideReason } = decision;
  if (views.some(({ agrees, reason }) => !agrees && isBlank(reason))) {
    return { path: "determination.decision.views", message: "want a reason to disagree" };
  }
  if (advisoryMode === "full" && agreesWithRecommendation === false && isBlank(overrideReason)) {
    return {
      path: "determination.decision.overrideReason",
      message: "is wanted where the decision is not the recommendation",
    };
  }
  if (outcome === "approved") return null;
  const { reliedOn, circumstances, parts } = decision;
  if (reliedOn.length === 0) {
    return { path: "determination.decision.reliedOn", message: "must name a criterion" };
  }
  if (Object.values(circumstances).some(isBlank)) {
    return { path: "determination.decision.circumstances", message: "must all be considered" };
  }
  const isSplit = parts !== undefined && !isBlank(parts.approved) && !isBlank(parts.notApproved);
  return outcome === "partially-approved" && !isSplit
    ? { path: "determination.decision.parts", message: "must say what is approved and what is not" }
    : null;
}

function isBlank(words: string): boolean {
  return words.trim() === "";
}
