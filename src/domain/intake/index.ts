export {
  documentPartKinds,
  documentPartWords,
  partAt,
  partsWithin,
  splitDocument,
  type DocumentPart,
  type DocumentPartKind,
} from "./document-part.ts";
