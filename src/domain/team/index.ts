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
