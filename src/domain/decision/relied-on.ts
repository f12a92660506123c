import type { CriterionResult, Evaluation } from "#criteria";
import type { AdvisoryMode } from "../advisory/advisory-mode.ts";
import { unmetCriteria, viewOf } from "./asked-criteria.ts";
import type { DecisionDraft } from "./decision.ts";

/**
 * Ids of the criteria that a decision against a request, or a part of it, rests on: those not met with which
 * the physician agrees, the others where he or she finds against the tool, and those picked. Missing paper
 * is none by itself. Where the tool's judgement is not shown, those picked alone. An approval rests on none.
 */
export function reliedOnOf(
  draft: DecisionDraft,
  evaluation: Evaluation,
  mode: AdvisoryMode,
): readonly string[] {
  const picked = pickedOf(draft, evaluation, mode);
  if (mode === "documentation-only") return picked;
  const against = foundAgainst(draft, evaluation).map(({ criterion }) => criterion.id);
  return evaluation.criteria
    .map(({ criterion }) => criterion.id)
    .filter((id) => against.includes(id) || picked.includes(id));
}

/** Criteria found against the request, by the tool with the physician's agreement or by the physician. */
export function foundAgainst(
  draft: DecisionDraft,
  { criteria }: Evaluation,
): readonly CriterionResult[] {
  return isAgainst(draft) ? criteria.filter((result) => isFoundAgainst(draft, result)) : [];
}

function isFoundAgainst(draft: DecisionDraft, result: CriterionResult): boolean {
  const agrees = viewOf(draft, result)?.agrees;
  if (agrees === undefined || result.criterion.advisory === true) return false;
  switch (result.status) {
    case "not-met":
      return agrees;
    // To disagree with these says that something is there, not that it counts against the request.
    case "not-documented":
    case "unanswered":
      return false;
    default:
      return !agrees;
  }
}

/** Criteria on which a decision rests only where the physician picks them and says why. */
export function pickableCriteria(
  evaluation: Evaluation,
  mode: AdvisoryMode,
): readonly CriterionResult[] {
  return mode === "documentation-only"
    ? evaluation.criteria.filter(
        ({ criterion, status }) => criterion.advisory !== true && status !== "not-applicable",
      )
    : unmetCriteria(evaluation).filter(({ status }) => status !== "not-met");
}

/** Ids of those that were picked for a decision against a request, in the order they were picked. */
export function pickedOf(
  draft: DecisionDraft,
  evaluation: Evaluation,
  mode: AdvisoryMode,
): readonly string[] {
  if (!isAgainst(draft)) return [];
  const pickable = new Set(pickableCriteria(evaluation, mode).map(({ criterion }) => criterion.id));
  return draft.reliedOn.filter((id) => pickable.has(id));
}

/** Why a decision rests on a criterion that was picked, in the physician's words; empty without any. */
export function pickReasonOf(
  { reliedReasons = [] }: Pick<DecisionDraft, "reliedReasons">,
  id: string,
): string {
  return reliedReasons.find(({ criterion }) => criterion === id)?.reason.trim() ?? "";
}

function isAgainst({ outcome }: DecisionDraft): boolean {
  return outcome === "adverse" || outcome === "partially-approved";
}
