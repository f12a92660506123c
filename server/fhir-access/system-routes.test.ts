import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { startTeam } from "../audit/team-for-test.ts";
import { Browser } from "../sign-in/browser-for-test.ts";
import { demonstrationPeople } from "../sign-in/demonstration-people.ts";
import { type Stage, tenant } from "../sign-in/stage-for-test.ts";
import { ecKeys } from "./fhir-stage-for-test.ts";

let stage: Stage;
const folder = mkdtempSync(join(tmpdir(), "systems-"));
const [ada, nora] = [new Browser(), new Browser()];
const key = { ...ecKeys.publicKey.export({ format: "jwk" }), kid: "one" };
const gateway = {
  name: "Plan gateway",
  scopes: ["system/Claim.cu", "system/Subscription.crd"],
  keys: { keys: [key] },
  endpoints: ["https://gateway.example/hooks/"],
};
const madeSchema = z.object({ value: z.object({ systemId: z.string() }) });
const listSchema = z.object({
  value: z.object({ systems: z.array(z.looseObject({ id: z.string() })) }),
});

beforeAll(async () => {
  ({ stage } = await startTeam());
  for (const [browser, name] of [
    [ada, "Ada"],
    [nora, "Nora"],
  ] as const) {
    const found = demonstrationPeople.find((person) => person.name.startsWith(name));
    await browser.signIn(stage.origin, found?.subject ?? "");
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

async function listed(): Promise<z.infer<typeof listSchema>["value"]["systems"]> {
  const response = await ada.ask(`${stage.origin}/api/v1/systems`);
  return listSchema.parse(await response.json()).value.systems;
}

test("an administrator registers a system, sees it, replaces its keys and revokes it once; nobody else does any of it", async () => {
  const address = `${stage.origin}/api/v1/systems`;
  const made = await ada.post(address, { ...gateway, readsOthers: true });
  expect(made.status).toBe(200);
  const { systemId } = madeSchema.parse(await made.json()).value;
  expect(await listed()).toMatchObject([
    {
      ...{ id: systemId, name: "Plan gateway", keyIds: ["one"], scopes: gateway.scopes },
      ...{ readsOthers: true, readsRestricted: false, revoked: null },
    },
  ]);
  expect((await nora.ask(address)).status).toBe(403);
  expect((await nora.post(address, gateway)).status).toBe(403);
  expect((await nora.post(`${address}/${systemId}/revoke`)).status).toBe(403);
  expect((await ada.post(`${address}/${systemId}/revoke`)).status).toBe(200);
  expect((await ada.post(`${address}/${systemId}/revoke`)).status).toBe(404);
  expect((await listed())[0]?.["revoked"]).not.toBeNull();
});

test("keys that are private, shared, weak or nameless, unknown scopes and addresses elsewhere are refused with their place", async () => {
  const { privateKey } = ecKeys;
  const wrong: readonly (readonly [object, string])[] = [
    [{ keys: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "x" }] } }, "keys.keys.0"],
    [{ keys: { keys: [{ kty: "oct", k: "c2VjcmV0", kid: "x" }] } }, "keys.keys.0.kty"],
    [{ keys: { keys: [{ kty: "RSA", n: "AQAB", e: "AQAB", kid: "x" }] } }, "keys.keys.0.n"],
    [{ keys: { keys: [{ ...key, kid: "" }] } }, "keys.keys.0.kid"],
    [{ keys: { keys: [{ ...key, alg: "ES256" }] } }, "keys.keys.0.alg"],
    [{ keys: { keys: [key, key] } }, "keys"],
    [{ keys: { keys: [] } }, "keys.keys"],
    [{ scopes: ["system/*.cruds"] }, "scopes.0"],
    [{ scopes: [] }, "scopes"],
    [{ name: "  " }, "name"],
    [{ endpoints: ["http://gateway.example/"] }, "endpoints.0"],
    [{ endpoints: ["https://user@gateway.example/"] }, "endpoints.0"],
    [{ endpoints: ["https://gateway.example/?to=x"] }, "endpoints.0"],
    [{ endpoints: ["file:///etc/passwd"] }, "endpoints.0"],
  ];
  for (const [change, path] of wrong) {
    const response = await ada.post(`${stage.origin}/api/v1/systems`, { ...gateway, ...change });
    expect([change, response.status]).toEqual([change, 422]);
    expect(await response.json()).toMatchObject({ error: { issues: [{ path }] } });
  }
});

test("whoever runs the server registers a system from a terminal, in the name of an administrator, and the audit tells of it", async () => {
  const settings = join(folder, "sign-in.json");
  writeFileSync(settings, JSON.stringify(stage.provider.settings));
  const file = join(folder, "system.json");
  writeFileSync(file, JSON.stringify({ ...gateway, name: "From a terminal" }));
  const people = z.object({ personId: z.string() });
  const { personId } = people.parse(await ada.session(stage.origin));
  const run = (person: string, ...args: readonly string[]) =>
    command(args, {
      DATABASE_URL: stage.database.url("w_app"),
      SIGN_IN_FILE: settings,
      SYSTEMS_TENANT: tenant,
      SYSTEMS_PERSON: person,
    });
  const made = await run(personId, "register", file);
  expect(made.error).toBe("");
  const { systemId } = z.object({ systemId: z.string() }).parse(JSON.parse(made.output));
  expect((await listed()).find(({ id }) => id === systemId)).toMatchObject({
    ...{ name: "From a terminal", registeredBy: personId, revoked: null },
  });
  const { rows } = await stage.database.admin.query(
    `select entry::jsonb->>'action' as action from review.audit_waiting where entry::jsonb->>'subjectId' = $1
     union all select action from review.audit_entries where entry::jsonb->>'subjectId' = $1`,
    [systemId],
  );
  expect(rows).toEqual([{ action: "registerSystem" }]);
});

/** Runs the command as its built form would run. */
async function command(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly output: string; readonly error: string }> {
  const main = join(import.meta.dirname, "../systems.ts");
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), main, ...args],
      { env: { ...process.env, ...settings } },
      (_error, output, error) => resolve({ status: child.exitCode ?? 1, output, error }),
    );
  });
}
