export { sentenceParts } from "./sentence-parts.ts";
export { type FoundInRecord, useRecordSearch } from "./use-record-search.ts";
export { startMatchWorker } from "./match-worker.ts";
export {
  createRecordMatcher,
  nothingMentioned,
  type RecordMatcher,
  type RecordMentions,
} from "./record-mentions.ts";
