import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { draftKeyHeader } from "#domain";
import { Browser } from "./browser-for-test.ts";
import { demonstrationPeople } from "./demonstration-people.ts";
import { type Stage, startStage } from "./stage-for-test.ts";

let stage: Stage;
const subjectOf = (name: string): string =>
  demonstrationPeople.find((person) => person.name.startsWith(name))?.subject ?? "";
const [nora, noel, ada, casey] = ["Nora", "Noel", "Ada", "Casey"].map(subjectOf);

beforeAll(async () => {
  stage = await startStage((app: FastifyInstance) => {
    app.get("/*", async () => "page");
  });
});
afterAll(async () => stage.close());
beforeEach(() => stage.setClock(0));

async function signedIn(subject = "", browser = new Browser()): Promise<Browser> {
  // The provider asks anew who it is.
  for (const name of browser.cookies.keys()) if (name !== "device") browser.cookies.delete(name);
  await browser.signIn(stage.origin, subject);
  return browser;
}

/** Asks as a page does that is opened. */
async function ask(
  browser: Browser,
): Promise<{ readonly key: unknown; readonly answer: Response }> {
  const answer = await browser.ask(`${stage.origin}/auth/session`, {
    headers: { [draftKeyHeader]: "1" },
  });
  const body: unknown = await answer.json();
  const has = typeof body === "object" && body !== null && "draftKey" in body;
  return { key: has ? body.draftKey : null, answer };
}

const keyOf = async (browser: Browser): Promise<unknown> => (await ask(browser)).key;
const made = (): number => stage.events.filter(({ kind }) => kind === "draft-key-made").length;

it("is one for each person and device, given to a page that asks in an open session, and stored nowhere as it is", async () => {
  const stranger = new Browser();
  expect(await keyOf(stranger)).toBeNull();
  expect(stranger.cookies.has("device")).toBe(false);

  const shared = await signedIn(nora);
  expect(await shared.session(stage.origin)).not.toHaveProperty("draftKey");
  const before = made();
  const { key, answer } = await ask(shared);
  expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.getSetCookie().join()).toMatch(
    /device=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+/,
  );
  expect(await keyOf(shared)).toBe(key);
  expect(made()).toBe(before + 1);

  const elsewhere = await keyOf(await signedIn(nora));
  const colleague = await keyOf(await signedIn(noel, shared));
  expect(new Set([key, elsewhere, colleague]).size).toBe(3);
  expect(await keyOf(await signedIn(nora, shared))).toBe(key);
  expect(await keyOf(await signedIn(casey, shared))).toBeNull();

  const { rows } = await stage.database.admin.query<{ readonly all: string }>(
    "select string_agg(k::text || encode(k.sealed, 'base64'), ' ') as all from review.draft_keys k",
  );
  const bytes = Buffer.from(String(key), "base64url");
  for (const encoding of ["hex", "base64", "base64url"] as const)
    expect(rows[0]?.all).not.toContain(bytes.toString(encoding));
});

it("outlives a session that ends by itself or by an administrator, and not a sign-out", async () => {
  const browser = await signedIn(nora);
  const second = await signedIn(nora);
  const [key, other] = [await keyOf(browser), await keyOf(second)];
  stage.moveClock(601);
  expect(await keyOf(browser)).toBeNull();
  expect(await keyOf(await signedIn(nora, browser))).toBe(key);
  await browser.post(`${stage.origin}/auth/lock`);
  expect(await keyOf(browser)).toBeNull();
  expect(await keyOf(await signedIn(nora, browser))).toBe(key);
  const { personId } = await browser.session(stage.origin);
  const admin = await signedIn(ada);
  expect((await admin.post(`${stage.origin}/auth/end-sessions`, { personId })).status).toBe(200);
  expect(await keyOf(browser)).toBeNull();
  expect(await keyOf(await signedIn(nora, browser))).toBe(key);

  const seen = stage.events.length;
  await browser.post(`${stage.origin}/auth/sign-out`);
  expect(stage.events.slice(seen).map(({ kind }) => kind)).toEqual([
    "draft-key-destroyed",
    "ended",
  ]);
  const again = await keyOf(await signedIn(nora, browser));
  expect(again).not.toBe(key);
  // What waits on another device was asked about by nobody: it stays for this person.
  await browser.post(`${stage.origin}/auth/sign-out-everywhere`);
  expect(await keyOf(second)).toBeNull();
  expect(await keyOf(await signedIn(nora, second))).toBe(other);
  expect(await keyOf(await signedIn(nora, browser))).not.toBe(again);
});

it("is made anew for a device whose cookie is another one", async () => {
  const browser = await signedIn(nora);
  const key = await keyOf(browser);
  browser.cookies.set("device", "short");
  const next = await keyOf(browser);
  expect(next).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(next).not.toBe(key);
});
