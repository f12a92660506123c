import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import * as z from "zod/mini";

/** 256 random bits, as they stand in a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function isSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** What is stored of a secret: whoever reads the table can use none of it. */
export function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Compares in a time that says nothing about where two texts differ. */
export function isSameText(one: string, other: string): boolean {
  return timingSafeEqual(hashOf(one), hashOf(other));
}

const tokensSchema = z.strictObject({ idToken: z.string(), refreshToken: z.nullable(z.string()) });

/** What a provider gave for a session; only the browser that holds the session's cookie brings the key. */
export type ProviderTokens = Readonly<z.infer<typeof tokensSchema>>;

/** AES-256-GCM under a key that is derived from the session's secret: 12 bytes nonce, 16 bytes tag, text. */
export function seal(secret: string, tokens: ProviderTokens): Buffer {
  return encrypt(secret, "tokens of a session", Buffer.from(JSON.stringify(tokens), "utf8"));
}

/** Null where the secret is another one, or the bytes were changed. */
export function unseal(secret: string, sealed: Buffer): ProviderTokens | null {
  const bytes = decrypt(secret, "tokens of a session", sealed);
  if (bytes === null) return null;
  try {
    return tokensSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    return null;
  }
}

/**
 * AES-256-GCM under a key that is derived from a secret for one purpose: 12 bytes nonce, 16 bytes tag, ciphertext.
 *
 * @param purpose - what the bytes are and whose: they open under no other
 */
export function encrypt(secret: string, purpose: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, purpose), nonce);
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** Null where secret or purpose is another one, or the bytes were changed. */
export function decrypt(secret: string, purpose: string, sealed: Buffer): Buffer | null {
  try {
    const key = keyOf(secret, purpose);
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}

function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
}
