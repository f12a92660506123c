import { advisoryModeOf } from "../advisory/advisory-mode.ts";
import type { Assessment } from "../case/assess.ts";
import { newCaseId } from "../case/case-id.ts";
import type { CaseRecord } from "../case/case-record.ts";
import type { CaseOutcome } from "../case/case-state.ts";
import type { Determination } from "../case/determination.ts";
import { actionOfOutcome } from "../life/case-actions.ts";
import { type Person, recordedComparison, type ReviewerComparison } from "../people/index.ts";
import { decisionBasisOf } from "./basis-of.ts";
import type { Decision, DecisionDraft } from "./decision.ts";
import { meaningOf } from "./meaning.ts";
import { agreesWith } from "./recommended-outcome.ts";
import { pickedOf, reliedOnOf } from "./relied-on.ts";

export type SignedDecision = {
  /** The case as it is from then on. */
  readonly record: CaseRecord;
  /** The determination as it is stored for good. */
  readonly determination: Determination;
};

/**
 * A decision and all that it rests on, frozen: the draft as it stands, the evaluation of this moment and
 * the answers it was made from. Pure but for its random id; `at` is an instant in UTC.
 */
export function signedDecision(
  record: CaseRecord,
  assessment: Assessment,
  draft: DecisionDraft & { readonly outcome: Exclude<CaseOutcome, "withdrawn"> },
  {
    by,
    at,
    comparison,
  }: {
    readonly by: Person;
    readonly at: string;
    /** What the signer was shown of his or her specialty and licenses, to be recorded. */
    readonly comparison?: ReviewerComparison;
  },
): SignedDecision {
  const { evaluation } = assessment;
  const { outcome, parts, reliedReasons = [], ...rest } = draft;
  const mode = advisoryModeOf(record);
  const agrees = agreesWith(evaluation.recommendation, outcome);
  const picked = pickedOf(draft, evaluation, mode);
  const reasons = reliedReasons.filter(({ criterion }) => picked.includes(criterion));
  const decision: Decision = {
    ...rest,
    outcome,
    ...(outcome === "partially-approved" && parts !== undefined ? { parts } : {}),
    meaning: meaningOf(outcome, draft.circumstances),
    reliedOn: [...reliedOnOf(draft, evaluation, mode)],
    ...(reasons.length === 0 ? {} : { reliedReasons: reasons }),
    ...(agrees === undefined ? {} : { agreesWithRecommendation: agrees }),
    advisoryMode: mode,
    ...(comparison === undefined ? {} : { reviewerComparison: recordedComparison(comparison) }),
  };
  const { decisionDraft: _signed, ...kept } = record;
  return {
    record: {
      ...kept,
      state: outcome,
      outcome,
      clockEvents: [
        ...(record.clockEvents ?? []),
        { kind: "decided", at, reason: "Signed by the physician advisor" },
      ],
    },
    determination: {
      id: newCaseId(),
      caseId: record.id,
      action: actionOfOutcome[outcome],
      disposition: outcome,
      recordedAt: at,
      recordedBy: by,
      rationale: draft.rationale,
      basis: decisionBasisOf(record, assessment),
      decision,
    },
  };
}
