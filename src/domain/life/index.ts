export { actionOf } from "./action-of.ts";
export { actionWords, reopeningOfWithdrawal } from "./action-words.ts";
export { isOfNow } from "./is-of-now.ts";
export {
  actionOfDisposition,
  actionOfOutcome,
  type CaseAction,
  caseActions,
} from "./case-actions.ts";
export type { Condition } from "./condition.ts";
export { lifeOfCase, type LifeRule } from "./life-of-case.ts";
export { type Act, type ActRefusal, mayAct } from "./may-act.ts";
export { mayOffer } from "./may-offer.ts";
export { reconsideredDecision, reopeningOf, type Reopening } from "./reopening-of.ts";
export { authorizeSave, type LifeRefusal } from "./authorize-save.ts";
export {
  authorizeSignature,
  type Signature,
  type SignatureVerdict,
} from "./authorize-signature.ts";
export { conditionNames, conditionWords, lifeRefusalInWords } from "./life-refusal-in-words.ts";
export { needsConfirmation, needsSignature } from "./signed-actions.ts";
export { isChanged, sinceSigned, type SinceSigned } from "./since-signed.ts";
