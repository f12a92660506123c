import { procedureOf, type ParametersByHand } from "./defaults.ts";
import type { FactsTree } from "./facts-tree.ts";
import { pitfallsByHand } from "./pitfalls-by-hand.ts";
import { EXCEPTION, statusOf, type StatusByHand } from "./rank.ts";
import {
  recommendByHand,
  type CriterionByHand,
  type RanksByHand,
  type RecommendationByHand,
} from "./recommend-by-hand.ts";

export interface DeterminationByHand {
  readonly recommendation: RecommendationByHand;
  readonly route: string;
  readonly criteria: Readonly<Record<CriterionByHand, StatusByHand>>;
  readonly pitfalls: readonly string[];
  readonly codingQueries: readonly string[];
  readonly requirements: readonly string[];
}

const routes: Readonly<Record<RecommendationByHand, string>> = {
  "safety-review": "physician-advisor-urgent",
  deny: "physician-advisor",
  incomplete: "nurse",
  "request-information": "requesting-provider",
  approve: "physician-advisor",
};

/**
 * The second implementation of sections 5 to 9, written from the specification alone; tests
 * compare it with the module. Facts must be valid (`problemsByHand`), parameters complete.
 */
export function determineByHand(
  facts: FactsTree,
  parameters: ParametersByHand,
): DeterminationByHand {
  const { recommendation, ranks } = recommendByHand(facts, parameters);
  return {
    recommendation,
    route: routes[recommendation],
    criteria: statuses(ranks),
    pitfalls: pitfallsByHand(facts, parameters, ranks),
    codingQueries: codingQueries(procedureOf(facts.request?.procedure).code),
    requirements: requirements(ranks),
  };
}

function codingQueries(code: string): string[] {
  if (code === "ok") return [];
  return [code === "query" ? "code-query" : "code-preempted"];
}

function requirements(ranks: RanksByHand): string[] {
  return Object.entries(ranks)
    .filter(([id, rank]) => rank > EXCEPTION && id !== "conservative.acupuncture-considered")
    .map(([id]) => id);
}

function statuses(ranks: RanksByHand): Readonly<Record<CriterionByHand, StatusByHand>> {
  const named = (id: CriterionByHand): StatusByHand => statusOf(ranks[id]);
  return {
    "request.procedure-named": named("request.procedure-named"),
    "safety.red-flags-screened": named("safety.red-flags-screened"),
    "safety.fracture-excluded": named("safety.fracture-excluded"),
    "conservative.physical-therapy": named("conservative.physical-therapy"),
    "conservative.levator-ani-therapy": named("conservative.levator-ani-therapy"),
    "conservative.coccyx-mobilization": named("conservative.coccyx-mobilization"),
    "conservative.cushion": named("conservative.cushion"),
    "conservative.acupuncture-considered": named("conservative.acupuncture-considered"),
    "conservative.duration": named("conservative.duration"),
    "conservative.failure": named("conservative.failure"),
    "medication.optimized": named("medication.optimized"),
    "diagnosis.dynamic-radiographs": named("diagnosis.dynamic-radiographs"),
    "diagnosis.alternatives-excluded": named("diagnosis.alternatives-excluded"),
    "diagnosis.pain-source-confirmed": named("diagnosis.pain-source-confirmed"),
    "si-joint.evaluated": named("si-joint.evaluated"),
    "ladder.first-line-failed": named("ladder.first-line-failed"),
    "ladder.surgical-indication": named("ladder.surgical-indication"),
    "guideline.reconciled": named("guideline.reconciled"),
  };
}
