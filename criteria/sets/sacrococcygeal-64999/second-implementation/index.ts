export { completeCase } from "./complete-case.ts";
export { daysBetween, isCivilDate, monthsBetween } from "./civil-day.ts";
export { decidedByHand, openQuestionsByHand } from "./decided-by-hand.ts";
export {
  defaultParameters,
  parametersByHand,
  procedures,
  type ParametersByHand,
  type ProcedureByHand,
} from "./defaults.ts";
export { determineByHand, type DeterminationByHand } from "./determine-by-hand.ts";
/** The published version that this was written for. */
export const writtenFor = "sacrococcygeal-64999@1.0.0";
export { factPaths, type FactPath } from "./fact-paths.ts";
export type { FactsTree } from "./facts-tree.ts";
export { statusOf, type StatusByHand } from "./rank.ts";
export {
  recommendByHand,
  type CriterionByHand,
  type RecommendationByHand,
} from "./recommend-by-hand.ts";
export { representatives, type DateAnchors, type Domains } from "./representatives.ts";
export { smallestChangesByHand } from "./smallest-changes-by-hand.ts";
export { answerAt, isFactsTree, slotAt, writableCopy } from "./tree-path.ts";
export { problemsByHand } from "./validity.ts";
