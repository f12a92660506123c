export type {
  FieldProposal,
  IncomingRequest,
  ReceivedDocument,
  RequestField,
  SentSource,
} from "./incoming-request.ts";
export { operationOutcomeOf } from "./operation-outcome.ts";
export { readRequest } from "./read-request.ts";
export {
  deepestText,
  largestBundle,
  readBundleBytes,
  readRequestBytes,
  readRequestText,
  refusalOfJson,
} from "./read-request-text.ts";
export { recordFromRequest, setOfRequest } from "./record-from-request.ts";
export type { ReadRequest, RequestRefusal } from "./refusal.ts";
