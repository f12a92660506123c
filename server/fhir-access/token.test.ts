import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { tenant } from "../sign-in/stage-for-test.ts";
import {
  ada,
  askToken,
  type AssertionChange,
  ecKeys,
  type FhirStage,
  registerSystem,
  type Systems,
  rsaKeys,
  startFhirStage,
  type SystemForTest,
} from "./fhir-stage-for-test.ts";

let on: FhirStage;
let origin = "";
let systems: Systems;
let gateway: SystemForTest;

beforeAll(async () => {
  on = await startFhirStage((app, { systemOf }) => {
    app.route({
      method: "GET",
      url: "/fhir/who",
      handler: async (request) => ({ system: await systemOf(request) }),
    });
  });
  ({ origin } = on.stage);
  systems = await on.systemsOf();
  gateway = await registerSystem(origin, systems);
});
afterAll(async () => on.stage.close());
beforeEach(() => on.stage.setClock(0));

async function tokenOf(system: SystemForTest, scope = "system/Claim.cu"): Promise<string> {
  const { status, body } = await askToken(origin, await system.assertion(), { scope });
  expect(status).toBe(200);
  return String(Object.entries(body ?? {}).find(([name]) => name === "access_token")?.[1]);
}

async function whoIs(token: string): Promise<unknown> {
  const response = await fetch(`${origin}/fhir/who`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.json();
}

test("a gateway finds the token endpoint, proves itself with either kind of key, and gets a token for five minutes", async () => {
  const configuration = await fetch(`${origin}/fhir/.well-known/smart-configuration`);
  expect(configuration.headers.get("content-type")).toContain("application/json");
  expect(await configuration.json()).toMatchObject({
    token_endpoint: `${origin}/fhir/token`,
    grant_types_supported: ["client_credentials"],
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    token_endpoint_auth_signing_alg_values_supported: ["RS384", "ES384"],
    capabilities: ["client-confidential-asymmetric", "permission-v2"],
  });
  for (const change of [
    {},
    { header: { alg: "RS384", kid: "rsa" }, key: rsaKeys.privateKey },
  ] satisfies AssertionChange[]) {
    const { status, body, headers } = await askToken(origin, await gateway.assertion(change));
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).toMatchObject({
      token_type: "bearer",
      expires_in: 300,
      scope: "system/Claim.cu",
    });
  }
  const token = await tokenOf(gateway, "system/Claim.c");
  expect(await whoIs(token)).toEqual({
    system: {
      ...{ tenant, systemId: gateway.id, name: "Gateway" },
      ...{ scopes: ["system/Claim.cu"], endpoints: [] },
    },
  });
  const { rows } = await on.stage.database.admin.query(
    "select count(*)::int as n from review.system_tokens where encode(token_hash, 'escape') like '%' || $1 || '%'",
    [token],
  );
  expect(rows).toEqual([{ n: 0 }]);
});

test("an assertion that is wrong in any part is refused in the same words, which do not say what was wrong", async () => {
  const now = Math.floor(Date.now() / 1000);
  const revoked = await registerSystem(origin, systems, { name: "Revoked" });
  expect(await systems.revoke(revoked.id)).toBe(true);
  const other = await registerSystem(origin, systems, { name: "Other" });
  const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const good = await gateway.assertion();
  const [, payload = "", signature = ""] = good.split(".");
  const publicPem = rsaKeys.publicKey.export({ type: "spki", format: "pem" });
  const claims = (change: Readonly<Record<string, unknown>>) =>
    gateway.assertion({ claims: change });
  const wrong: Readonly<Record<string, string>> = {
    "no token at all": "x.y.z",
    "alg none": `${encode({ alg: "none", kid: "ec", typ: "JWT" })}.${payload}.`,
    "alg none with a signature": `${encode({ alg: "none", kid: "ec", typ: "JWT" })}.${payload}.${signature}`,
    "HS256 with the public key as its secret": await gateway.assertion({
      header: { alg: "HS256", kid: "rsa" },
      key: Buffer.from(publicPem),
    }),
    "HS384 with the public key as its secret": await gateway.assertion({
      header: { alg: "HS384", kid: "rsa" },
      key: Buffer.from(publicPem),
    }),
    RS256: await gateway.assertion({
      header: { alg: "RS256", kid: "rsa" },
      key: rsaKeys.privateKey,
    }),
    PS384: await gateway.assertion({
      header: { alg: "PS384", kid: "rsa" },
      key: rsaKeys.privateKey,
    }),
    "another key’s name": await gateway.assertion({
      header: { alg: "RS384", kid: "ec" },
      key: rsaKeys.privateKey,
    }),
    "an unknown key": await gateway.assertion({ header: { kid: "new" } }),
    "another type of token": await gateway.assertion({ header: { typ: "at+jwt" } }),
    "changed claims": `${good.split(".")[0] ?? ""}.${encode({ iss: other.id, sub: other.id })}.${signature}`,
    "a signature that was cut": good.slice(0, -4),
    expired: await claims({ exp: now - 240 }),
    "for longer than five minutes": await claims({ exp: now + 400 }),
    "not yet": await claims({ nbf: now + 120 }),
    "issued in the future": await claims({ iat: now + 120 }),
    "without an end": await claims({ exp: undefined }),
    "without an ID": await claims({ jti: undefined }),
    "with an empty ID": await claims({ jti: "" }),
    "another audience": await claims({ aud: `${origin}/auth/token` }),
    "the base address as audience": await claims({ aud: `${origin}/fhir` }),
    "two audiences": await claims({ aud: [`${origin}/fhir/token`, "https://elsewhere.example"] }),
    "no audience": await claims({ aud: undefined }),
    "another subject": await claims({ sub: other.id }),
    "another issuer": await claims({ iss: other.id }),
    "a system that nobody registered": await claims({ iss: "x".repeat(24), sub: "x".repeat(24) }),
    "a revoked system": await revoked.assertion(),
  };
  for (const [what, assertion] of Object.entries(wrong)) {
    const { status, body } = await askToken(origin, assertion);
    expect([what, status, body]).toEqual([what, 400, { error: "invalid_client" }]);
  }
});

test("an assertion is good once, on whichever server, also when it comes twice at the same time", async () => {
  const assertion = await gateway.assertion();
  const both = await Promise.all([askToken(origin, assertion), askToken(origin, assertion)]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400]);
  // A server that was started anew knows of it as well: it is in the database, and with the clock still valid.
  const { rows } = await on.stage.database.admin.query<{ readonly n: number }>(
    "select count(*)::int as n from review.system_assertions where ends_at > now()",
  );
  expect(rows[0]?.n).toBeGreaterThan(0);
  const again = await askToken(origin, assertion);
  expect([again.status, again.body]).toEqual([400, { error: "invalid_client" }]);
  // Another system may happen to use the same ID.
  const other = await registerSystem(origin, systems, { name: "Same ID" });
  const claims = { jti: "the-same" };
  expect((await askToken(origin, await gateway.assertion({ claims }))).status).toBe(200);
  expect((await askToken(origin, await other.assertion({ claims }))).status).toBe(200);
});

test("a request that is none, and a scope that was not registered, are told by the errors of OAuth", async () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [{ grant_type: "authorization_code" }, "unsupported_grant_type"],
    [{ client_assertion_type: "urn:something-else" }, "invalid_request"],
    [{ client_secret: "x" }, "invalid_request"],
    [{ scope: "" }, "invalid_scope"],
    [{ scope: "system/*.cruds" }, "invalid_scope"],
    [{ scope: "system/Claim.uc" }, "invalid_scope"],
    [{ scope: "system/Claim." }, "invalid_scope"],
    [{ scope: "system/Claim.cu system/Subscription.crd" }, "invalid_scope"],
    [{ scope: "user/Claim.cu" }, "invalid_scope"],
  ];
  for (const [change, error] of cases) {
    const { status, body } = await askToken(origin, await gateway.assertion(), change);
    expect([change, status, body]).toEqual([change, 400, { error }]);
  }
  const twice = new URLSearchParams([
    ["grant_type", "client_credentials"],
    ["grant_type", "client_credentials"],
  ]);
  for (const body of [twice, JSON.stringify({ grant_type: "client_credentials" })]) {
    const response = await fetch(`${origin}/fhir/token`, { method: "POST", body });
    expect([response.status, await response.json()]).toEqual([400, { error: "invalid_request" }]);
  }
});

test("a token ends after five minutes, with its system, and with a change of its keys; and says nothing to a made-up one", async () => {
  const made = "A".repeat(43);
  for (const token of [made, `${made} x`, "", gateway.id]) {
    expect(await whoIs(token)).toEqual({ system: null });
  }
  const late = await tokenOf(gateway);
  on.stage.moveClock(301);
  expect(await whoIs(late)).toEqual({ system: null });
  on.stage.setClock(0);
  expect(await whoIs(late)).not.toEqual({ system: null });

  const rotated = await registerSystem(origin, systems, { name: "Rotated" });
  const before = await tokenOf(rotated);
  const { publicKey } = ecKeys;
  const key = { ...publicKey.export({ format: "jwk" }), kid: "new" };
  const { x = "", y = "" } = key;
  expect(
    await systems.replaceKeys(rotated.id, {
      keys: [{ kty: "EC", crv: "P-384", x, y, kid: "new" }],
    }),
  ).toBe(true);
  expect(await whoIs(before)).toEqual({ system: null });
  expect((await askToken(origin, await rotated.assertion())).status).toBe(400);
  const renewed = await rotated.assertion({ header: { kid: "new" } });
  expect((await askToken(origin, renewed)).status).toBe(200);

  const gone = await registerSystem(origin, systems, { name: "Gone" });
  const last = await tokenOf(gone);
  expect(await systems.revoke(gone.id)).toBe(true);
  expect(await systems.revoke(gone.id)).toBe(false);
  expect(await whoIs(last)).toEqual({ system: null });
});

test("the audit of the tenant tells of each token, each refusal with its reason, and who registered and revoked whom", async () => {
  const system = await registerSystem(origin, systems, { name: "Audited" });
  await tokenOf(system);
  await askToken(origin, await system.assertion({ claims: { aud: "https://elsewhere.example" } }));
  await systems.revoke(system.id);
  await askToken(origin, await system.assertion());
  const found = await on.audit.log.search(tenant, {
    ...{ caseId: null, personId: system.id, action: null, outcome: null },
    ...{ from: null, to: null, before: null, limit: 10 },
  });
  expect(
    found.map(({ entry: { role, action, outcome, fields, why } }) => [
      role,
      action,
      outcome,
      fields,
      why,
    ]),
  ).toEqual([
    ["system", "token-refused", "refused", [], "unknown-system"],
    ["system", "token-refused", "refused", [], "not-verified"],
    ["system", "token-issued", "done", ["system/Claim.cu"], undefined],
  ]);
  expect(await on.audit.log.namesOf(tenant, [])).toMatchObject({ [system.id]: "Audited" });
  expect((await systems.list()).find(({ id }) => id === system.id)).toMatchObject({
    ...{ name: "Audited", keyIds: ["rsa", "ec"], registeredBy: ada.id, revoked: { by: ada.id } },
  });
});

test("one address gets sixty answers a minute from the token endpoint, right or wrong", async () => {
  let refused = 0;
  for (let count = 0; count < 70; count += 1) {
    const response = await fetch(`${origin}/fhir/token`, {
      method: "POST",
      headers: { "x-forwarded-for": "10.1.0.1" },
      body: new URLSearchParams({ grant_type: "x" }),
    });
    if (response.status !== 429) continue;
    refused += 1;
    expect(await response.json()).toEqual({ error: "temporarily_unavailable" });
  }
  expect(refused).toBe(10);
});
