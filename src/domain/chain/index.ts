export { digestsOf } from "./bytes-digests.ts";
export { canonicalJson, digestWith, hashOf, hashText } from "./canonical-json.ts";
export {
  type CaseRows,
  type ChainEntry,
  chainEntrySchema,
  type ChainHead,
  isIntact,
  linkOf,
  startingLink,
} from "./chain-entry.ts";
export {
  emptyStoreHead,
  extendHead,
  type StoreHead,
  type StoreVerification,
  verificationCode,
} from "./store-head.ts";
export { doesNotVerifyWords, verifiedPartWords } from "./verification-words.ts";
export {
  type CaseVerification,
  doesNotVerify,
  type VerifiedPart,
  verifiedParts,
  verifyCase,
} from "./verify-case.ts";
