import * as z from "zod/mini";

/** 32 bytes in base64url; the last letter holds four bits, so that a key has one text. */
export const publicKeySchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, "must be a public key of Ed25519"));

/** The signature of a person under a determination; see `signedBytes` for what it is made over. */
export const determinationSignatureSchema = z.strictObject({
  algorithm: z.literal("Ed25519"),
  /** The key of whoever signed. */
  publicKey: publicKeySchema,
  /** SHA-256 of the case as it was saved with the determination, as the case's chain has it. */
  record: z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 hash")),
  /** 64 bytes in base64url. */
  value: z.string().check(z.regex(/^[A-Za-z0-9_-]{85}[AQgw]$/, "must be a signature of Ed25519")),
});

export type DeterminationSignature = z.infer<typeof determinationSignatureSchema>;
