import type { ParametersByHand, ProcedureByHand } from "./defaults.ts";
import type { BlockFacts, FactsTree, ImagingFacts } from "./facts-tree.ts";
import {
  EXCEPTION,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  allOf,
  atLeast,
  excluded,
  tri,
  withoutValue,
  type Rank,
} from "./rank.ts";

/** `diagnosis.dynamic-radiographs`: normal films count as much as abnormal ones. */
export function dynamicRadiographs(imaging: ImagingFacts | null | undefined): Rank {
  const instead = imaging?.coccyxMriOrCt;
  return allOf(film(imaging?.dynamicStanding, instead), film(imaging?.dynamicSitting, instead));
}

function film(answer: unknown, mriOrCt: unknown): Rank {
  if (answer !== "not-available") return tri(answer);
  return mriOrCt === "yes" ? EXCEPTION : tri(mriOrCt);
}

/** `diagnosis.alternatives-excluded` */
export function alternativesExcluded(facts: FactsTree, procedure: ProcedureByHand): Rank {
  const causes = facts.alternatives;
  let rank = excluded(causes?.pilonidalCyst);
  rank = allOf(rank, excluded(causes?.perianalAbscess));
  rank = allOf(rank, excluded(causes?.hemorrhoids));
  rank = allOf(rank, excluded(causes?.pelvicOrganDisease));
  rank = allOf(rank, excluded(causes?.lumbosacralSpine));
  if (procedure.pathway === "si-joint") return rank;
  return allOf(rank, excluded(causes?.sacroiliacJoint));
}

/** `diagnosis.pain-source-confirmed` */
export function painSource(
  facts: FactsTree,
  procedure: ProcedureByHand,
  parameters: ParametersByHand,
): Rank {
  if (procedure.tier === "diagnostic") return NOT_APPLICABLE;
  if (procedure.pathway === "coccyx") {
    return coccyxBlock(facts.blocks, parameters.blockReliefMinPercent);
  }
  if (procedure.tier === "first-line")
    return positiveSiJoint(facts.alternatives?.siJointEvaluation);
  return siJointBlock(facts.blocks, parameters.siBlockReliefMinPercent);
}

function coccyxBlock(blocks: BlockFacts | null | undefined, minimumPercent: number): Rank {
  const block = blocks?.diagnostic;
  const performed = tri(block?.performed);
  if (performed !== MET) return performed;
  return allOf(blockSite(block?.site), atLeast(block?.reliefPercent, minimumPercent));
}

function blockSite(answer: unknown): Rank {
  if (answer === "other") return NOT_MET;
  if (
    answer === "sacrococcygeal-disc" ||
    answer === "first-intercoccygeal-disc" ||
    answer === "ganglion-impar"
  ) {
    return MET;
  }
  return withoutValue(answer);
}

function siJointBlock(blocks: BlockFacts | null | undefined, minimumPercent: number): Rank {
  const block = blocks?.siJoint;
  const performed = tri(block?.performed);
  return performed === MET ? atLeast(block?.reliefPercent, minimumPercent) : performed;
}

function positiveSiJoint(answer: unknown): Rank {
  if (answer === "done-positive") return MET;
  if (answer === "done-negative" || answer === "not-done") return NOT_MET;
  return withoutValue(answer);
}

/** `si-joint.evaluated` */
export function siJointEvaluated(answer: unknown): Rank {
  if (answer === "done-positive" || answer === "done-negative") return MET;
  return answer === "not-done" ? NOT_MET : withoutValue(answer);
}
