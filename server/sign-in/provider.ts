import * as client from "openid-client";
import type { JWTVerifyGetKey } from "jose";
import type { Claims } from "./claims.ts";
import { isLoopback, type TenantSignIn } from "./sign-in-settings.ts";
import { type Fetch, isProviderAway, openIdFetch, providerFetch } from "./provider-fetch.ts";
import { keysAt, verifyIdToken, verifyLogoutToken } from "./verify-token.ts";

/** What is remembered between sending somebody to the provider and the way back. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What a provider said of somebody who proved who he or she is. */
export interface Identity {
  readonly claims: Claims;
  readonly issuer: string;
  readonly subject: string;
  /** The provider's own session, by which it may end ours; null where it names none. */
  readonly providerSession: string | null;
  /** When and how it was proved: `auth_time` in milliseconds, `amr`, `acr`. */
  readonly authenticatedAt: number | null;
  readonly methods: readonly string[];
  readonly assurance: string | null;
  readonly idToken: string;
  readonly refreshToken: string | null;
}

/** `refused`: the provider, or the checks of what it sent, said no. `away`: nobody can say yet. */
export type ProviderOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: "refused" | "away" };

/** One tenant's provider, found by discovery when it is first needed, so that a server starts without it. */
export interface Provider {
  /** @param proof - true: the person proves anew who he or she is, whatever the provider remembers */
  readonly authorizationUrl: (checks: Checks, proof: boolean) => Promise<ProviderOutcome<URL>>;
  /** @param maxAge - how many seconds ago the proof may be at most; null where it may be of any age */
  readonly exchange: (
    callback: URL,
    checks: Checks,
    maxAge: number | null,
  ) => Promise<ProviderOutcome<Identity>>;
  /** Asks whether somebody still has access, and as what. */
  readonly renew: (refreshToken: string, subject: string) => Promise<ProviderOutcome<Identity>>;
  /** Where the browser goes to end the provider's session too; null where there is no such place. */
  readonly endSessionUrl: (idToken: string) => Promise<string | null>;
  readonly readLogoutToken: (
    token: string,
  ) => Promise<
    ProviderOutcome<{ readonly subject: string | null; readonly providerSession: string | null }>
  >;
}

export interface ProviderOptions {
  readonly tenant: TenantSignIn;
  readonly publicUrl: string;
  readonly clientSecret: string | undefined;
  /** In seconds. */
  readonly clockTolerance: number;
  readonly now: () => number;
  readonly fetch: Fetch;
}

interface Connection {
  readonly configuration: client.Configuration;
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
}

export function createProvider(options: ProviderOptions): Provider {
  const { tenant, publicUrl } = options;
  const redirectUri = new URL(`/auth/callback/${tenant.tenant}`, publicUrl).href;
  let connecting: Promise<Connection> | null = null;

  async function connection(): Promise<Connection> {
    connecting ??= connect(options);
    try {
      return await connecting;
    } catch (error) {
      // Whoever comes next asks again.
      connecting = null;
      throw error;
    }
  }

  const terms = (issuer: string) => ({
    issuer,
    audience: tenant.clientId,
    clockTolerance: options.clockTolerance,
    now: options.now(),
  });

  async function identityFrom(
    { configuration, keys, issuer }: Connection,
    tokens: client.TokenEndpointResponse,
    subject: string | null,
  ): Promise<Identity> {
    if (tokens.id_token === undefined)
      throw new Error("The sign-in provider sent no identity token.");
    const claims = await verifyIdToken(tokens.id_token, keys, terms(issuer));
    const sub = String(claims["sub"]);
    if (subject !== null && sub !== subject)
      throw new Error("The sign-in provider answered for a different person.");
    const amr = claims["amr"];
    return {
      claims: await withUserInfo(configuration, tokens, claims, sub, tenant),
      issuer,
      subject: sub,
      providerSession: textOf(claims["sid"]),
      authenticatedAt: typeof claims["auth_time"] === "number" ? claims["auth_time"] * 1000 : null,
      methods: Array.isArray(amr) ? amr.filter((method) => typeof method === "string") : [],
      assurance: textOf(claims["acr"]),
      idToken: tokens.id_token,
      refreshToken: tokens.refresh_token ?? null,
    };
  }

  return {
    authorizationUrl: async ({ state, nonce, codeVerifier }, proof) =>
      outcomeOf(async () => {
        const { configuration } = await connection();
        const prompts = [
          ...(proof ? ["login"] : []),
          ...(tenant.asksConsent === true ? ["consent"] : []),
        ];
        return client.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: ["openid", tenant.scope ?? "profile"].join(" "),
          code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: "S256",
          state,
          nonce,
          ...(proof ? { max_age: "0" } : {}),
          ...(prompts.length === 0 ? {} : { prompt: prompts.join(" ") }),
        });
      }),
    exchange: async (callback, { state, nonce, codeVerifier }, maxAge) =>
      outcomeOf(async () => {
        const connected = await connection();
        const tokens = await client.authorizationCodeGrant(connected.configuration, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
          ...(maxAge === null ? {} : { maxAge }),
        });
        return identityFrom(connected, tokens, null);
      }),
    renew: async (refreshToken, subject) =>
      outcomeOf(async () => {
        const connected = await connection();
        const tokens = await client.refreshTokenGrant(connected.configuration, refreshToken);
        const identity = await identityFrom(connected, tokens, subject);
        // A provider that does not rotate its refresh tokens sends none.
        return { ...identity, refreshToken: identity.refreshToken ?? refreshToken };
      }),
    endSessionUrl: async (idToken) => {
      const found = await outcomeOf(async () => {
        const { configuration } = await connection();
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
        return client.buildEndSessionUrl(configuration, {
          id_token_hint: idToken,
          post_logout_redirect_uri: new URL("/", publicUrl).href,
        }).href;
      });
      return found.ok ? found.value : null;
    },
    readLogoutToken: async (token) =>
      outcomeOf(async () => {
        const { keys, issuer } = await connection();
        return verifyLogoutToken(token, keys, terms(issuer));
      }),
  };
}

async function connect({
  tenant,
  clientSecret,
  clockTolerance,
  fetch: given,
}: ProviderOptions): Promise<Connection> {
  const fetch = providerFetch(given);
  const configuration = await client.discovery(
    new URL(tenant.issuer),
    tenant.clientId,
    {
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
      [client.clockTolerance]: clockTolerance,
    },
    clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
    {
      timeout: 5,
      [client.customFetch]: openIdFetch(fetch),
      // Plain HTTP stays on this machine: checkedSettings refuses it elsewhere. Marked as deprecated only to stand out.
      // oxlint-disable-next-line typescript/no-deprecated
      execute: isLoopback(tenant.issuer) ? [client.allowInsecureRequests] : [],
    },
  );
  const { issuer, jwks_uri: address } = configuration.serverMetadata();
  if (address === undefined) throw new Error("The sign-in provider publishes no keys.");
  return { configuration, issuer, keys: keysAt(address, fetch) };
}

/** Some providers say roles only where they are asked for them with the access token. */
async function withUserInfo(
  configuration: client.Configuration,
  tokens: client.TokenEndpointResponse,
  claims: Claims,
  subject: string,
  { claims: { roles } }: TenantSignIn,
): Promise<Claims> {
  const isSaid =
    Object.hasOwn(claims, roles.split(".")[0] ?? roles) || Object.hasOwn(claims, roles);
  if (isSaid || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  const said = await client.fetchUserInfo(configuration, tokens.access_token, subject);
  return { ...said, ...claims };
}

/** What failed on the way is `away`; what arrived and is not acceptable is `refused`. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<ProviderOutcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, reason: isProviderAway(error) ? "away" : "refused" };
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
