import {
  acupuncture,
  conservativeFailure,
  medication,
  physicalTherapy,
} from "./conservative-by-hand.ts";
import { procedureOf, type ParametersByHand, type ProcedureByHand } from "./defaults.ts";
import {
  alternativesExcluded,
  dynamicRadiographs,
  painSource,
  siJointEvaluated,
} from "./diagnosis-by-hand.ts";
import type { FactsTree } from "./facts-tree.ts";
import { firstLineFailed, guidelineReconciled, surgicalIndication } from "./ladder-by-hand.ts";
import { NOT_DOCUMENTED, NOT_MET, UNANSWERED, atLeast, care, type Rank } from "./rank.ts";
import {
  fractureExcluded,
  procedureNamed,
  redFlagsScreened,
} from "./request-and-safety-by-hand.ts";

export type RecommendationByHand =
  | "safety-review"
  | "deny"
  | "incomplete"
  | "request-information"
  | "approve";

/** Every criterion's rank, in the order of the clinical path. */
export type RanksByHand = Readonly<Record<CriterionByHand, Rank>>;

export type CriterionByHand =
  | "request.procedure-named"
  | "safety.red-flags-screened"
  | "safety.fracture-excluded"
  | "conservative.physical-therapy"
  | "conservative.levator-ani-therapy"
  | "conservative.coccyx-mobilization"
  | "conservative.cushion"
  | "conservative.acupuncture-considered"
  | "conservative.duration"
  | "conservative.failure"
  | "medication.optimized"
  | "diagnosis.dynamic-radiographs"
  | "diagnosis.alternatives-excluded"
  | "diagnosis.pain-source-confirmed"
  | "si-joint.evaluated"
  | "ladder.first-line-failed"
  | "ladder.surgical-indication"
  | "guideline.reconciled";

/** Statuses and recommendation only: the hand-written speed reference. */
export function recommendByHand(
  facts: FactsTree,
  parameters: ParametersByHand,
): { readonly recommendation: RecommendationByHand; readonly ranks: RanksByHand } {
  const procedure = procedureOf(facts.request?.procedure);
  const ranks = ranksByHand(facts, procedure, parameters);
  return { recommendation: recommendation(facts, procedure, ranks), ranks };
}

export function ranksByHand(
  facts: FactsTree,
  procedure: ProcedureByHand,
  parameters: ParametersByHand,
): RanksByHand {
  const conservative = facts.conservative;
  return {
    "request.procedure-named": procedureNamed(facts.request),
    "safety.red-flags-screened": redFlagsScreened(facts.presentation?.redFlags),
    "safety.fracture-excluded": fractureExcluded(facts.presentation),
    "conservative.physical-therapy": physicalTherapy(facts, parameters),
    "conservative.levator-ani-therapy": care(conservative?.levatorAniTherapy),
    "conservative.coccyx-mobilization": care(conservative?.coccyxMobilization),
    "conservative.cushion": care(conservative?.cushion),
    "conservative.acupuncture-considered": acupuncture(conservative?.acupuncture),
    "conservative.duration": atLeast(conservative?.months, parameters.conservativeMinMonths),
    "conservative.failure": conservativeFailure(conservative?.outcome),
    "medication.optimized": medication(conservative),
    "diagnosis.dynamic-radiographs": dynamicRadiographs(facts.imaging),
    "diagnosis.alternatives-excluded": alternativesExcluded(facts, procedure),
    "diagnosis.pain-source-confirmed": painSource(facts, procedure, parameters),
    "si-joint.evaluated": siJointEvaluated(facts.alternatives?.siJointEvaluation),
    "ladder.first-line-failed": firstLineFailed(facts, procedure),
    "ladder.surgical-indication": surgicalIndication(facts.imaging, procedure, parameters),
    "guideline.reconciled": guidelineReconciled(facts, procedure, parameters),
  };
}

function recommendation(
  facts: FactsTree,
  procedure: ProcedureByHand,
  ranks: RanksByHand,
): RecommendationByHand {
  const redFlags = facts.presentation?.redFlags;
  if (Array.isArray(redFlags) && redFlags.length > 0) return "safety-review";
  const worst = worstBlocking(ranks);
  if (worst === NOT_MET) return "deny";
  if (worst === UNANSWERED) return "incomplete";
  if (worst === NOT_DOCUMENTED || procedure.code !== "ok") return "request-information";
  return "approve";
}

/** The rank most in the way; acupuncture is advisory and never counts. */
function worstBlocking(ranks: RanksByHand): number {
  return Math.max(
    ranks["request.procedure-named"],
    ranks["safety.red-flags-screened"],
    ranks["safety.fracture-excluded"],
    ranks["conservative.physical-therapy"],
    ranks["conservative.levator-ani-therapy"],
    ranks["conservative.coccyx-mobilization"],
    ranks["conservative.cushion"],
    ranks["conservative.duration"],
    ranks["conservative.failure"],
    ranks["medication.optimized"],
    ranks["diagnosis.dynamic-radiographs"],
    ranks["diagnosis.alternatives-excluded"],
    ranks["diagnosis.pain-source-confirmed"],
    ranks["si-joint.evaluated"],
    ranks["ladder.first-line-failed"],
    ranks["ladder.surgical-indication"],
    ranks["guideline.reconciled"],
  );
}
