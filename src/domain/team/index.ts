export {
  type CasePresence,
  casePresenceSchema,
  inactiveAfterMs,
  presenceBeatMs,
  presenceEndsMs,
  presenceInWords,
} from "./presence.ts";
export {
  type CaseLoad,
  caseLoadSchema,
  type HolderLoad,
  type LoadCounts,
  loadOf,
  totalLoad,
} from "./load.ts";
export { type Mention, mentionSchema } from "./mention.ts";
export { assigneesFor, isQueue, nurseQueue, physicianQueue, queueOfSpecialty } from "./queues.ts";
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
export {
  type Availability,
  availabilityInWords,
  type CaseOffer,
  caseOfferSchema,
  emptyPhysicianEntry,
  mayEnterPhysician,
  type PhysicianEntry,
  physicianEntrySchema,
  type PoolPhysician,
  poolPhysicianSchema,
  poolQualifications,
} from "./physician-pool.ts";
export {
  type FittedCase,
  isToBeHad,
  type PhysicianFit,
  physicianFit,
  reviewedRequestOf,
} from "./physician-fit.ts";
