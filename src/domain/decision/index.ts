export { decidingCriteria } from "./deciding-criteria.ts";
export { mustSayWhyNotRequested, wasInformationRequested } from "./unrequested-information.ts";
export {
  agreedWithMissing,
  agreedWithRest,
  askedAsMissing,
  askedOneByOne,
  askedTogether,
  unmetCriteria,
  viewOf,
  withView,
} from "./asked-criteria.ts";
export { basisOf, decisionBasisOf } from "./basis-of.ts";
export { citedPlacesOf, type CitedPlace, placesToOpen, unopenedPlaces } from "./cited-places.ts";
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
export {
  type DecisionContext,
  decisionFields,
  type DecisionGap,
  decisionGaps,
} from "./decision-gaps.ts";
export {
  areAllNothing,
  circumstanceInWords,
  circumstanceNames,
  circumstanceWords,
  isNothing,
  nothingFurther,
  nothingOf,
} from "./circumstances.ts";
export { meaningOf } from "./meaning.ts";
export { draftQuestions } from "./draft-questions.ts";
export { isOwnWords, sentencesOfCase } from "./own-words.ts";
export { isDatedAhead } from "./peer-to-peer.ts";
export { agreesWith } from "./recommended-outcome.ts";
export { foundAgainst, pickableCriteria, pickedOf, pickReasonOf, reliedOnOf } from "./relied-on.ts";
export { signedDecision, type SignedDecision } from "./sign-decision.ts";
export { frozenBasisOf, type FrozenBasis } from "./frozen-basis.ts";
export { signedAnswersOutside, type SignedOutsideAnswer } from "./outside-signed.ts";
export { findDecision } from "./find-decision.ts";
export {
  isConfirmed,
  questionInWords,
  type RationaleQuestion,
  rationaleQuestions,
  subjectOf,
  whatToDoAbout,
} from "./rationale-questions.ts";
