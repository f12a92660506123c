export { RecordTextProvider, type RecordTextInUse, useRecordText } from "./record-text-context.tsx";
export type {
  DocumentData,
  OpenPages,
  PageOpener,
  PageResult,
  RecordText,
  UnreadablePage,
  UnreadableReason,
} from "./record-text.ts";
