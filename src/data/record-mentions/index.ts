export { startMatchWorker } from "./match-worker.ts";
export {
  createRecordMatcher,
  nothingMentioned,
  type RecordMatcher,
  type RecordMentions,
} from "./record-mentions.ts";
