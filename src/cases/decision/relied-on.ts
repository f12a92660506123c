import type { Evaluation } from "#criteria";
import type { AdvisoryMode } from "../advisory/advisory-mode.ts";
import { unmetCriteria, viewOf } from "./asked-criteria.ts";
import type { DecisionDraft } from "./decision.ts";

/**
 * Ids of the criteria that a decision against a request, or a part of it, rests on: the unmet ones the physician
 * agrees with and the others where he or she finds against the tool. Where the tool's judgement is not
 * shown, those the physician chose. An approval rests on none.
 */
export function reliedOnOf(
  draft: DecisionDraft,
  evaluation: Evaluation,
  mode: AdvisoryMode,
): readonly string[] {
  if (draft.outcome !== "adverse" && draft.outcome !== "partially-approved") return [];
  if (mode === "documentation-only") return draft.reliedOn;
  const unmet = new Set(unmetCriteria(evaluation));
  return evaluation.criteria
    .filter((result) => {
      const agrees = viewOf(draft, result)?.agrees;
      return agrees !== undefined && agrees === unmet.has(result);
    })
    .map(({ criterion }) => criterion.id);
}
