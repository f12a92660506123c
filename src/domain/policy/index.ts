export {
  type PolicyDecision,
  decideChange,
  type PolicyRefusal,
  proposeChange,
} from "./authorize-policy.ts";
export { earlierValues, type EarlierValues, setsOfPlan } from "./earlier-versions.ts";
export {
  countRecommendations,
  countStatuses,
  type EffectCount,
  effectInWords,
  type EffectRow,
  titleWith,
} from "./effect-in-words.ts";
export {
  type PolicyChange,
  policyChangeSchema,
  policyChangesSchema,
  type PolicyProposal,
  policyProposalSchema,
  type PolicyVerdict,
  policyVerdicts,
} from "./policy-change.ts";
export {
  type CaseEffect,
  compileSimulation,
  type Effect,
  type SimulatedCase,
} from "./simulate-change.ts";
export {
  type ValueChange,
  valueChanges,
  valueChangesInWords,
  valueInWords,
} from "./values-in-words.ts";
export {
  changesAhead,
  isSameValues,
  parametersFromValues,
  valuesBefore,
  valuesForCase,
  valuesInForce,
  type ValuesInForce,
} from "./values-in-force.ts";
