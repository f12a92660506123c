import { afterAll, beforeAll, expect, test } from "vitest";
import { signInPaths } from "#domain";
import { exampleCase } from "../../src/domain/ports/contract/examples-for-test.ts";
import { startTeam } from "../audit/team-for-test.ts";
import { Browser } from "./browser-for-test.ts";
import { demonstrationPeople } from "./demonstration-people.ts";
import type { Stage } from "./stage-for-test.ts";

let stage: Stage;
const [nora, noel] = [new Browser(), new Browser()];

beforeAll(async () => {
  ({ stage } = await startTeam());
  for (const [browser, name] of [
    [nora, "Nora"],
    [noel, "Noel"],
  ] as const) {
    const found = demonstrationPeople.find((person) => person.name.startsWith(name));
    await browser.signIn(stage.origin, found?.subject ?? "");
  }
});
afterAll(async () => stage.close());

/** How many of some requests were let through. */
async function letThrough(count: number, ask: (at: number) => Promise<Response>): Promise<number> {
  let passed = 0;
  for (let at = 0; at < count; at += 1) passed += (await ask(at)).status === 429 ? 0 : 1;
  return passed;
}

async function post(browser: Browser, path: string, body: unknown): Promise<Response> {
  const { csrf } = await browser.session(stage.origin);
  return browser.ask(`${stage.origin}/api/v1${path}`, {
    method: "POST",
    headers: {
      ...{ "x-csrf-token": String(csrf), "content-type": "application/json" },
      "idempotency-key": "one",
    },
    body: JSON.stringify(body),
  });
}

test("made-up cookies are counted together, by their address; who is signed in is counted alone and goes on", async () => {
  for (const browser of [nora, noel]) await browser.session(stage.origin);
  const passed = await letThrough(320, async (at) =>
    fetch(`${stage.origin}/auth/session`, {
      headers: { cookie: `session=northwind.${String(at)}` },
    }),
  );
  expect(passed).toBeLessThanOrEqual(300);
  expect((await nora.session(stage.origin))["signedIn"]).toBe(true);
});

test("whoever reads everything again and again is stopped, and colleagues are not", async () => {
  const { csrf } = await nora.session(stage.origin);
  const passed = await letThrough(70, async () =>
    nora.ask(`${stage.origin}/api/v1/cases/scan`, {
      method: "POST",
      headers: { "x-csrf-token": String(csrf), "content-type": "application/json" },
      body: "{}",
    }),
  );
  expect(passed).toBe(60);
  expect((await post(noel, "/cases/scan", {})).status).toBe(200);
  expect((await post(nora, "/cases", exampleCase())).status).toBe(200);
});

test("whoever signs out leaves nothing in the browser's own memory of answers", async () => {
  const { csrf } = await noel.session(stage.origin);
  const out = await noel.ask(`${stage.origin}${signInPaths.signOut}`, {
    method: "POST",
    headers: { "x-csrf-token": String(csrf) },
  });
  expect(out.headers.get("clear-site-data")).toBe('"cache"');
});
