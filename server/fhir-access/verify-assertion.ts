import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from "jose";
import * as z from "zod/mini";
import { algorithmOf, publicKeysSchema } from "./public-keys.ts";
import type { FoundSystem } from "./system-store.ts";

/** What an assertion must have been made for. */
export interface AssertionTerms {
  /** The address of the token endpoint. */
  readonly tokenUrl: string;
  /** By how much the clocks may differ, in seconds. */
  readonly clockTolerance: number;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  readonly findSystem: (id: string) => Promise<FoundSystem | null>;
}

export interface VerifiedAssertion {
  readonly system: FoundSystem;
  /** `jti`: good once. */
  readonly id: string;
  readonly endsAt: Date;
}

/** Why an assertion was refused, for the audit alone: whoever sent it is not told. */
export type AssertionProblem = "unreadable" | "unknown-system" | "unknown-key" | "not-verified";

/** An assertion holds for five minutes at most (SMART App Launch 2.2, client authentication with asymmetric keys). */
const longestSeconds = 300;

const headerSchema = z.looseObject({
  alg: z.enum(["RS384", "ES384"]),
  kid: z.string(),
  typ: z.string().check(z.regex(/^jwt$/i)),
});
const claimsSchema = z.looseObject({
  iss: z.string().check(z.minLength(1), z.maxLength(64)),
  sub: z.string(),
  // One address and no more: whoever else it was made for could use it here.
  aud: z.union([z.string(), z.array(z.string()).check(z.length(1))]),
  exp: z.number(),
  jti: z.string().check(z.minLength(1), z.maxLength(200)),
});

/**
 * Who signed an assertion of `private_key_jwt`, by the keys that are registered for the system. The algorithm is that of
 * the registered key: what the assertion names only has to agree. Rejects where the database is away.
 */
export async function verifyAssertion(
  assertion: string,
  terms: AssertionTerms,
): Promise<
  | { readonly ok: true; readonly value: VerifiedAssertion }
  | { readonly ok: false; readonly why: AssertionProblem; readonly systemId: string | null }
> {
  const read = readAssertion(assertion);
  if (read === null) return { ok: false, why: "unreadable", systemId: null };
  const { header, claims } = read;
  const refused = (why: AssertionProblem) => ({ ok: false, why, systemId: claims.iss }) as const;
  const system = claims.iss === claims.sub ? await terms.findSystem(claims.iss) : null;
  if (system === null) return refused("unknown-system");
  const { keys } = publicKeysSchema.parse(JSON.parse(system.keys));
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined || algorithmOf(key) !== header.alg) return refused("unknown-key");
  try {
    const { payload } = await jwtVerify(assertion, await importJWK(key, algorithmOf(key)), {
      algorithms: [algorithmOf(key)],
      issuer: system.id,
      subject: system.id,
      audience: terms.tokenUrl,
      clockTolerance: terms.clockTolerance,
      currentDate: new Date(terms.now),
      requiredClaims: ["exp", "jti"],
    });
    const latest = terms.now / 1000 + terms.clockTolerance;
    const { exp = Number.POSITIVE_INFINITY, iat = 0 } = payload;
    // jose looks at the end and at `nbf`; one that lasts longer, or comes from the future, is none either.
    if (exp > latest + longestSeconds || iat > latest) return refused("not-verified");
    const endsAt = new Date((exp + terms.clockTolerance) * 1000);
    return { ok: true, value: { system, id: claims.jti, endsAt } };
  } catch {
    return refused("not-verified");
  }
}

function readAssertion(assertion: string) {
  try {
    const header = headerSchema.safeParse(decodeProtectedHeader(assertion));
    const claims = claimsSchema.safeParse(decodeJwt(assertion));
    return header.success && claims.success ? { header: header.data, claims: claims.data } : null;
  } catch {
    return null;
  }
}
