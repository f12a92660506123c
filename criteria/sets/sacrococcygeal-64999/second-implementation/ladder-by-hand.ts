import { monthsBetween } from "./civil-day.ts";
import { procedureOf, type ParametersByHand, type ProcedureByHand } from "./defaults.ts";
import type { FactsTree, ImagingFacts } from "./facts-tree.ts";
import {
  MET,
  NOT_APPLICABLE,
  NOT_DOCUMENTED,
  NOT_MET,
  UNANSWERED,
  allOf,
  tri,
  withoutValue,
  type Rank,
} from "./rank.ts";
import { isTree, isUnanswered } from "./tree-path.ts";

/** `ladder.first-line-failed` */
export function firstLineFailed(facts: FactsTree, procedure: ProcedureByHand): Rank {
  if (procedure.tier === "diagnostic" || procedure.tier === "first-line") return NOT_APPLICABLE;
  if (procedure.tier === "unknown") {
    return isUnanswered(facts.request?.procedure) ? UNANSWERED : NOT_DOCUMENTED;
  }
  const interventions = facts.priorInterventions;
  if (!Array.isArray(interventions)) return withoutValue(interventions);
  let rank: Rank = NOT_MET;
  for (const intervention of interventions) {
    if (!isTree(intervention) || procedureOf(intervention.procedure).tier !== "first-line")
      continue;
    if (intervention.outcome === "failed") return MET;
    if (intervention.outcome === "not-documented") rank = NOT_DOCUMENTED;
  }
  return rank;
}

/** `ladder.surgical-indication` */
export function surgicalIndication(
  imaging: ImagingFacts | null | undefined,
  procedure: ProcedureByHand,
  parameters: ParametersByHand,
): Rank {
  if (procedure.tier !== "surgical") return NOT_APPLICABLE;
  const mobility = abnormalMobility(imaging?.mobility);
  const spicule = tri(imaging?.spicule);
  if (parameters.surgeryRequires === "mobility-and-spicule") return allOf(mobility, spicule);
  if (mobility === MET || spicule === MET) return MET;
  if (mobility === UNANSWERED || spicule === UNANSWERED) return UNANSWERED;
  if (mobility === NOT_DOCUMENTED || spicule === NOT_DOCUMENTED) return NOT_DOCUMENTED;
  return NOT_MET;
}

function abnormalMobility(answer: unknown): Rank {
  if (answer === "hypermobile" || answer === "luxation") return MET;
  if (answer === "normal" || answer === "immobile") return NOT_MET;
  return withoutValue(answer);
}

/** `guideline.reconciled` */
export function guidelineReconciled(
  facts: FactsTree,
  procedure: ProcedureByHand,
  parameters: ParametersByHand,
): Rank {
  if (procedure.guideline === "not-named") return NOT_APPLICABLE;
  const presentation = facts.presentation;
  if (presentation?.fracture === "present") return NOT_APPLICABLE;
  const redFlags = presentation?.redFlags;
  if (Array.isArray(redFlags) && redFlags.includes("cancer-history")) return NOT_APPLICABLE;
  const onset = presentation?.onsetDate;
  const receivedAt = facts.request?.receivedAt;
  if (
    typeof onset === "string" &&
    onset !== "not-documented" &&
    typeof receivedAt === "string" &&
    // The written date of a date-time with offset is its local date: its first ten characters,
    // which is also where the date functions stop reading.
    monthsBetween(onset, receivedAt) < parameters.chronicMonths
  ) {
    return NOT_APPLICABLE;
  }
  return tri(facts.guideline?.patientRationale);
}
