import {
  decodeJwt,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { Browser } from "./browser-for-test.ts";
import { demonstrationPeople } from "./demonstration-people.ts";
import { type Stage, startStage, tenant } from "./stage-for-test.ts";

let stage: Stage;
let keys: { readonly known: CryptoKey; readonly unknown: CryptoKey; readonly jwks: string };
const nora = demonstrationPeople[0]?.subject ?? "";
const logoutEvents = { "http://schemas.openid.net/event/backchannel-logout": {} };
const tokensSchema = z.looseObject({ id_token: z.string() });

beforeAll(async () => {
  stage = await startStage((app) => {
    app.get("/*", async () => "page");
  });
  const known = await generateKeyPair("ES256");
  const unknown = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(known.publicKey)), kid: "known", alg: "ES256", use: "sig" };
  keys = {
    known: known.privateKey,
    unknown: unknown.privateKey,
    jwks: JSON.stringify({ keys: [jwk] }),
  };
});
afterAll(async () => {
  await stage.close();
});
beforeEach(() => {
  stage.setClock(0);
});

type Forge = (claims: JWTPayload) => Promise<string>;

/** Whoever stands between: the provider’s keys are this test’s, and its token is what `forge` makes of the real one. */
function between(forge: Forge): void {
  stage.intercept(async (address, request) => {
    const { pathname } = new URL(address);
    if (pathname === "/jwks")
      return new Response(keys.jwks, { headers: { "content-type": "application/json" } });
    const response = await fetch(address, request);
    if (pathname !== "/token") return response;
    const tokens = tokensSchema.parse(await response.json());
    const forged = { ...tokens, id_token: await forge(decodeJwt(tokens.id_token)) };
    return new Response(JSON.stringify(forged), {
      headers: { "content-type": "application/json" },
    });
  });
}

const signed =
  (change: (claims: JWTPayload) => JWTPayload, key: "known" | "unknown" = "known"): Forge =>
  async (claims) =>
    new SignJWT(change(claims)).setProtectedHeader({ alg: "ES256", kid: "known" }).sign(keys[key]);

/** Claims as they are at another time, in seconds from now. */
const at = (claims: JWTPayload, issued: number, ends: number): JWTPayload => {
  const now = Math.floor(Date.now() / 1000);
  return { ...claims, iat: now + issued, exp: now + ends };
};

async function signInWith(forge: Forge): Promise<Readonly<Record<string, unknown>>> {
  between(forge);
  const browser = new Browser();
  await browser.signIn(stage.origin, nora);
  return browser.session(stage.origin);
}

describe("a token on its way from the provider", () => {
  it.each<[string, Forge]>([
    ["as it came, signed by a key that is published", signed((claims) => claims)],
    ["from a clock that is 20 seconds ahead", signed((claims) => at(claims, 20, 3600))],
    ["that ended 20 seconds ago by our clock", signed((claims) => at(claims, -300, -20))],
    [
      "for several audiences, made for us",
      signed((claims) => ({
        ...claims,
        aud: ["other", "reviewer-workstation"],
        azp: "reviewer-workstation",
      })),
    ],
  ])("is taken %s", async (_what, forge) => {
    expect(await signInWith(forge)).toMatchObject({ signedIn: true });
  });

  it.each<[string, Forge]>([
    ["without a signature (alg none)", async (claims) => new UnsecuredJWT(claims).encode()],
    ["signed by somebody else under the same key id", signed((claims) => claims, "unknown")],
    [
      "signed with what everybody knows of the key (HS256)",
      async (claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: "HS256", kid: "known" })
          .sign(new TextEncoder().encode(keys.jwks)),
    ],
    [
      "with its signature cut off",
      async (claims) => (await signed((same) => same)(claims)).replace(/[^.]+$/, ""),
    ],
    ["for another audience", signed((claims) => ({ ...claims, aud: "another-client" }))],
    [
      "for several audiences, made for another",
      signed((claims) => ({ ...claims, aud: ["other", "reviewer-workstation"], azp: "other" })),
    ],
    ["of another issuer", signed((claims) => ({ ...claims, iss: "https://evil.example" }))],
    ["of another sign-in (nonce)", signed((claims) => ({ ...claims, nonce: "another" }))],
    ["without a nonce", signed(({ nonce: _nonce, ...claims }) => claims)],
    ["that ended 40 seconds ago", signed((claims) => at(claims, -300, -40))],
    ["from a clock that is 40 seconds ahead", signed((claims) => at(claims, 40, 3600))],
    ["without an end", signed(({ exp: _exp, ...claims }) => claims)],
    ["that names nobody", signed(({ sub: _sub, ...claims }) => claims)],
  ])("is refused %s", async (_what, forge) => {
    expect(await signInWith(forge)).toMatchObject({ signedIn: false, problem: "not-accepted" });
  });
});

describe("a proof of identity", () => {
  it("is none where the provider did not ask the person again", async () => {
    between(signed((claims) => claims));
    const browser = new Browser();
    await browser.signIn(stage.origin, nora);
    const path = "/auth/confirm?return=/";
    for (const [auth_time, problem] of [
      [Math.floor(Date.now() / 1000) - 60, "not-accepted"],
      [undefined, "not-accepted"],
      [Math.floor(Date.now() / 1000), null],
    ] as const) {
      between(
        signed(({ auth_time: _real, ...claims }) =>
          auth_time === undefined ? claims : { ...claims, auth_time },
        ),
      );
      await browser.signIn(stage.origin, nora, { path });
      const session = await browser.session(stage.origin);
      expect(session).toMatchObject({ signedIn: true, problem });
      expect(session["confirmedUntil"] === null).toBe(problem !== null);
    }
  });
});

describe("a provider that ends sessions from its side", () => {
  const logout = async (token: string): Promise<number> =>
    (
      await fetch(`${stage.origin}/auth/back-channel-logout/${tenant}`, {
        method: "POST",
        body: new URLSearchParams({ logout_token: token }),
      })
    ).status;

  it("is obeyed by a token that is its own, and by no other", async () => {
    let claims: JWTPayload = {};
    between(
      signed((given) => {
        claims = given;
        return given;
      }),
    );
    const browser = new Browser();
    await browser.signIn(stage.origin, nora);
    const { nonce: _nonce, ...own } = claims;
    const token = { ...own, jti: "one", events: logoutEvents };
    const forge = async (
      given: JWTPayload,
      key: "known" | "unknown" = "known",
      typ = "logout+jwt",
    ) => new SignJWT(given).setProtectedHeader({ alg: "ES256", kid: "known", typ }).sign(keys[key]);
    for (const wrong of [
      await forge(token, "unknown"),
      await forge({ ...token, nonce: "a" }),
      await forge({ ...token, events: {} }),
      await forge({ ...token, aud: "another-client" }),
      await forge(claims),
      await forge(token, "known", "JWT"),
      new UnsecuredJWT(token).encode(),
    ]) {
      expect(await logout(wrong)).toBe(400);
    }
    expect(await browser.session(stage.origin)).toMatchObject({ signedIn: true });
    expect(await logout(await forge(token))).toBe(200);
    expect(await browser.session(stage.origin)).toMatchObject({
      signedIn: false,
      ended: "access-removed",
    });
  });
});
