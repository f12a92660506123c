export type {
  CodingQuestion,
  FieldProposal,
  IncomingRequest,
  NotSent,
  NotUnderstoodPart,
  ReceivedDocument,
  RequestFact,
  RequestField,
  RequestItem,
  SentIdentifier,
  SentSource,
} from "./incoming-request.ts";
export { requestFields } from "./incoming-request.ts";
export { operationOutcomeOf } from "./operation-outcome.ts";
export { readRequest } from "./read-request.ts";
export {
  largestBundle,
  readRequestBytes,
  readRequestText,
  refusalOfJson,
} from "./read-request-text.ts";
export { type CaseOfRequest, recordFromRequest, setOfRequest } from "./record-from-request.ts";
export type { ReadRequest, RefusalKind, RequestIssue, RequestRefusal } from "./refusal.ts";
