import type { AdvisoryMode } from "../advisory/advisory-mode.ts";
import type { Assessment } from "../case/assess.ts";
import type { DecisionDraft } from "./decision.ts";
import { type RationaleQuestion, rationaleQuestions } from "./rationale-questions.ts";
import { reliedOnOf } from "./relied-on.ts";

/**
 * What a draft's own words are asked about: the rationale and, of a partial approval, what is not approved.
 * A decision against the request that rests on nothing yet has that to settle first.
 */
export function draftQuestions(
  draft: DecisionDraft,
  assessment: Assessment,
  mode: AdvisoryMode,
): readonly RationaleQuestion[] {
  const reliedOn = reliedOnOf(draft, assessment.evaluation, mode);
  if (draft.outcome !== "approved" && reliedOn.length === 0) return [];
  const { parts } = draft;
  const words =
    draft.outcome === "partially-approved" && parts !== undefined
      ? `${draft.rationale}\n${parts.notApproved}`
      : draft.rationale;
  return rationaleQuestions(words, draft.outcome, reliedOn, assessment);
}
