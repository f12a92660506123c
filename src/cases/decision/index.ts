export {
  type Circumstances,
  type CriterionView,
  type Decision,
  type DecisionDraft,
  decisionDraftSchema,
  decisionSchema,
  noDecisionYet,
  type PeerToPeer,
  peerToPeerOutcomes,
} from "./decision.ts";
