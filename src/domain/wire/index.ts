export {
  caseListQuerySchema,
  documentPartsSchema,
  newDocumentSchema,
  planDetailsSchema,
} from "./bodies.ts";
export { apiVersion, headers, maxDocumentBytes, statusOf } from "./protocol.ts";
export { type ServerChange, serverChangeSchema } from "./server-change.ts";
