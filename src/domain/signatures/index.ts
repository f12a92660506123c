export {
  type DeterminationSignature,
  determinationSignatureSchema,
} from "./determination-signature.ts";
export { type DeterminationSigner, signWrite } from "./sign-write.ts";
export { keyCode, signedBytes } from "./signed-bytes.ts";
export {
  keyStanding,
  type SigningKey,
  signingKeysSchema,
  withSigningKeys,
} from "./signing-keys.ts";
export { verifySignature } from "./verify-signature.ts";
export { anySignatures, type SignatureRule, verifySignedCase } from "./verify-signed-case.ts";
