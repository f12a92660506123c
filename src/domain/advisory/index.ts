export {
  type AdvisedCase,
  type Advisory,
  advisoryInWords,
  type AdvisoryMode,
  advisoryModeOf,
  advisoryModes,
  advisoryOf,
  stateRuleInWords,
} from "./advisory-mode.ts";
export { type JurisdictionRule, jurisdictionRules } from "./jurisdictions.ts";
export {
  type Documentation,
  documentationOf,
  documentationWords,
  type DocumentedCriterion,
  topicOf,
} from "./documentation-of.ts";
