import * as z from "zod/mini";

const encoded = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,1400}$/, "must be base64url"));
const shared = {
  kid: z.string().check(z.minLength(1), z.maxLength(200)),
  use: z.exactOptional(z.literal("sig")),
  key_ops: z.exactOptional(z.array(z.literal("verify"))),
};

/**
 * Public keys alone, of the two kinds that SMART App Launch names: RSA for RS384, P-384 for ES384. A private key (`d`)
 * and a shared secret (`oct`) are refused: neither may ever be stored here.
 */
const publicKeySchema = z.discriminatedUnion("kty", [
  z.strictObject({
    ...shared,
    kty: z.literal("RSA"),
    alg: z.exactOptional(z.literal("RS384")),
    // 2,048 bits are 342 letters.
    n: encoded.check(z.minLength(342)),
    e: encoded,
  }),
  z.strictObject({
    ...shared,
    kty: z.literal("EC"),
    alg: z.exactOptional(z.literal("ES384")),
    crv: z.literal("P-384"),
    x: encoded.check(z.length(64)),
    y: encoded.check(z.length(64)),
  }),
]);

export const publicKeysSchema = z
  .strictObject({ keys: z.array(publicKeySchema).check(z.minLength(1), z.maxLength(10)) })
  .check(
    z.refine(
      ({ keys }) => new Set(keys.map(({ kid }) => kid)).size === keys.length,
      "must have a key ID (kid) of its own for each key",
    ),
  );

export type PublicKeys = z.infer<typeof publicKeysSchema>;

/** The algorithm that a key of ours is for. */
export function algorithmOf({ kty }: PublicKeys["keys"][number]): "RS384" | "ES384" {
  return kty === "RSA" ? "RS384" : "ES384";
}
