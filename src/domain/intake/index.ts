export {
  codeIn,
  codesIn,
  type CriteriaByCodes,
  criteriaByCodes,
  type RequestCodesEntered,
  setByCodes,
  type SetOption,
} from "./criteria-by-codes.ts";
export {
  documentPartKinds,
  documentPartWords,
  partAt,
  partFrom,
  partsWithin,
  splitDocument,
  type DocumentPart,
  type DocumentPartKind,
} from "./document-part.ts";
export { isSameClaim, type ClaimNumber } from "./same-claim.ts";
export { joinPart, movePage, moveStart, startPartAt, wholeParts } from "./edit-parts.ts";
export {
  similarCases,
  type ArrivingRequest,
  type SimilarCase,
  type SimilarReason,
} from "./similar-cases.ts";
