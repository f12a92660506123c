import {
  customFetch,
  createRemoteJWKSet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import type { Claims } from "./claims.ts";
import type { Fetch } from "./provider-fetch.ts";

/** Only signatures that a provider alone can make: no `none`, and nothing that is made with a shared secret. */
const algorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
];

/** What a token must have been made for. */
export interface TokenTerms {
  readonly issuer: string;
  readonly audience: string;
  /** By how much the clocks may differ, in seconds. */
  readonly clockTolerance: number;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
}

/** The provider's own keys, fetched when a token names one that is not known yet; at most once in half a minute. */
export function keysAt(address: string, fetch: Fetch): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(address), { [customFetch]: fetch });
}

/**
 * The claims of an identity token that is signed by the provider, for this client, and still good. Asks no database,
 * so that a forged token costs nothing but this.
 *
 * @throws where the token is not; jose's errors name the claim and never its value
 */
export async function verifyIdToken(
  token: string,
  keys: JWTVerifyGetKey,
  terms: TokenTerms,
): Promise<Claims> {
  const payload = await verified(
    token,
    keys,
    terms,
    (typ) => typ === undefined || typ.toLowerCase() === "jwt",
  );
  const { azp } = payload;
  if (azp !== undefined && azp !== terms.audience)
    throw new Error("The token was issued to a different client.");
  if (payload.sub === undefined || payload.sub === "")
    throw new Error("The token names no person.");
  return payload;
}

const logoutEvent = "http://schemas.openid.net/event/backchannel-logout";

/**
 * Whose sessions a provider ends from its side (OpenID Connect Back-Channel Logout 1.0, 2.6).
 *
 * @throws where the token is none of these
 */
export async function verifyLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  terms: TokenTerms,
): Promise<{ readonly subject: string | null; readonly providerSession: string | null }> {
  const {
    sub = null,
    sid,
    events,
    nonce,
  } = await verified(
    token,
    keys,
    terms,
    // An identity token or an access token, signed by the same key, must not pass for one.
    (typ) => typ?.toLowerCase() === "logout+jwt",
  );
  const isLogout =
    typeof events === "object" && events !== null && Object.hasOwn(events, logoutEvent);
  if (!isLogout || nonce !== undefined) throw new Error("The token does not end a session.");
  const providerSession = typeof sid === "string" ? sid : null;
  if (sub === null && providerSession === null) throw new Error("The token names no person.");
  return { subject: sub, providerSession };
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  terms: TokenTerms,
  isType: (typ: string | undefined) => boolean,
): Promise<JWTPayload> {
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: terms.issuer,
    audience: terms.audience,
    clockTolerance: terms.clockTolerance,
    currentDate: new Date(terms.now),
    algorithms,
    requiredClaims: ["iat", "exp"],
  });
  if (!isType(protectedHeader.typ)) throw new Error("The token has the wrong type.");
  // jose looks at the beginning and the end; a token from the future is none either.
  if ((payload.iat ?? 0) > terms.now / 1000 + terms.clockTolerance)
    throw new Error("The token’s issue time is in the future.");
  return payload;
}
