export {
  type CasePresence,
  casePresenceSchema,
  inactiveAfterMs,
  presenceBeatMs,
  presenceEndsMs,
  presenceInWords,
} from "./presence.ts";
export {
  decideTakeOver,
  type FreeReason,
  type TakeOver,
  type TakeOverDecision,
  takeOverInWords,
  takeOverSchema,
  takeOverWaitMs,
  waitsUntil,
} from "./take-over.ts";
