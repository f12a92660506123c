import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { Browser } from "./browser-for-test.ts";
import { demonstrationPeople } from "./demonstration-people.ts";
import { type Stage, startStage, tenant } from "./stage-for-test.ts";
import type { SignIn } from "./create-sign-in.ts";

let stage: Stage;
let nurse: Browser;
const [nora = "", , robin = ""] = demonstrationPeople.map(({ subject }) => subject);
const ada = demonstrationPeople.find(({ name }) => name.startsWith("Ada"))?.subject ?? "";
const casey = demonstrationPeople.find(({ name }) => name.startsWith("Casey"))?.subject ?? "";

/** What a test asks of the server as somebody: who he or she is, and a change. */
function extend(app: FastifyInstance, signIn: SignIn): void {
  app.get("/api/v1/me", async (request, reply) => {
    const who = await signIn.whoIs(request);
    return who ?? reply.code(401).send({ ok: false });
  });
  app.post("/api/v1/cases", async () => ({ ok: true }));
  app.get("/api/v1/audit", async () => ({ ok: true }));
  app.get("/*", async () => "page");
}

beforeAll(async () => {
  stage = await startStage(extend);
});
afterAll(async () => {
  await stage.close();
});
beforeEach(async () => {
  stage.setClock(0);
  stage.intercept(null);
  for (const person of demonstrationPeople) stage.provider.setPerson(person.subject, person);
  nurse = new Browser();
});

const me = async (browser: Browser) => (await browser.ask(`${stage.origin}/api/v1/me`)).status;
const change = async (browser: Browser, headers: Readonly<Record<string, string>>) =>
  (await browser.ask(`${stage.origin}/api/v1/cases`, { method: "POST", headers })).status;
const sessionOf = async (browser: Browser) => browser.session(stage.origin);

describe("signing in", () => {
  it("makes the person what the claims say, and goes on where it began", async () => {
    expect(await me(nurse)).toBe(401);
    const arrived = await nurse.signIn(stage.origin, nora);
    expect(arrived.pathname).toBe("/cases/one");
    const session = await sessionOf(nurse);
    expect(session).toMatchObject({
      signedIn: true,
      tenant,
      person: { name: "Nora Example", role: "nurse-reviewer", licence: { state: "TX" } },
      idleSeconds: 600,
      maySearchAudit: false,
      confirmedUntil: null,
    });
    const { rows } = await stage.database.admin.query<{ name: string }>(
      "select name from review.people where tenant = $1 and id = $2",
      [tenant, session["personId"]],
    );
    expect(rows).toEqual([{ name: "Nora Example" }]);
    expect(stage.events.at(-1)).toMatchObject({
      kind: "signed-in",
      tenant,
      proof: { methods: ["demonstration"] },
    });
  });

  it("gives a session that no script reads and no other site sends", async () => {
    await nurse.signIn(stage.origin, nora, {
      stopAt: ({ pathname }) => pathname.startsWith("/auth/callback/"),
    });
    const elsewhere = await nurse.visit(
      `${stage.origin}/auth/callback/${tenant}?state=${tenant}.nothing`,
    );
    expect(elsewhere.url.pathname).toBe("/");
    const { origin } = stage;
    const begin = await fetch(`${origin}/auth/sign-in`, { redirect: "manual" });
    const cookie = begin.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/^sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
  });

  it("opens nothing for a session that was known before (fixation), and makes a new one each time", async () => {
    const planted = `${tenant}.${"A".repeat(43)}`;
    nurse.cookies.set("session", planted);
    expect(await me(nurse)).toBe(401);
    await nurse.signIn(stage.origin, nora);
    const first = nurse.cookies.get("session");
    await nurse.signIn(stage.origin, nora);
    expect(new Set([planted, first, nurse.cookies.get("session")]).size).toBe(3);
    const attacker = new Browser();
    attacker.cookies.set("session", planted);
    expect(await me(attacker)).toBe(401);
  });

  it("takes an answer of the provider once, in the browser that asked, and within ten minutes", async () => {
    const stopAt = ({ pathname }: URL) => pathname.startsWith("/auth/callback/");
    const callback = await nurse.signIn(stage.origin, nora, { stopAt });
    const attacker = new Browser();
    await attacker.visit(callback.href);
    expect(await sessionOf(attacker)).toMatchObject({ signedIn: false, problem: "not-current" });
    // The attacker’s try used it up, for everybody.
    await nurse.visit(callback.href);
    expect(await sessionOf(nurse)).toMatchObject({ signedIn: false, problem: "not-current" });

    const again = await nurse.signIn(stage.origin, nora, { stopAt });
    await nurse.visit(again.href);
    expect(await me(nurse)).toBe(200);
    const replayed = new Browser();
    for (const [name, value] of nurse.cookies) {
      if (name !== "session") replayed.cookies.set(name, value);
    }
    await replayed.visit(again.href);
    expect(await me(replayed)).toBe(401);

    const late = new Browser();
    const slow = await late.signIn(stage.origin, nora, { stopAt });
    stage.moveClock(601);
    await late.visit(slow.href);
    expect(await sessionOf(late)).toMatchObject({ signedIn: false, problem: "not-current" });
  });

  it.each([
    ["no role that is mapped", ["visitors"], "no-role"],
    ["two roles", ["um-nurses", "um-physicians"], "several-roles"],
    ["a group that is named like a part of every object", ["constructor"], "no-role"],
  ])("lets nobody in with %s", async (_what, groups, problem) => {
    stage.provider.setPerson(nora, { subject: nora, name: "Nora Example", groups });
    await nurse.signIn(stage.origin, nora);
    expect(await sessionOf(nurse)).toMatchObject({ signedIn: false, problem });
    expect(stage.events.at(-1)).toMatchObject({ kind: "refused", why: problem });
  });

  it.each([
    "//evil.example/x",
    "/\\evil.example",
    "https://evil.example/",
    "/auth/sign-out",
    "/api/v1/me",
  ])("goes on to the first page instead of %s", async (address) => {
    const path = `/auth/sign-in?return=${encodeURIComponent(address)}`;
    const arrived = await nurse.signIn(stage.origin, nora, { path });
    expect(arrived.href).toBe(`${stage.origin}/`);
  });

  it("keeps who reads the audit away from cases, and the other way about is the audit’s own", async () => {
    const officer = new Browser();
    await officer.signIn(stage.origin, casey);
    expect(await sessionOf(officer)).toMatchObject({ maySearchAudit: true });
    expect((await officer.post(`${stage.origin}/api/v1/cases`)).status).toBe(403);
    expect((await officer.ask(`${stage.origin}/api/v1/audit`)).status).toBe(200);
  });
});

describe("a change that another site sends (CSRF)", () => {
  it("is refused without the session’s token, or from another place; nothing happens", async () => {
    await nurse.signIn(stage.origin, nora);
    const { csrf } = await sessionOf(nurse);
    const token = { "x-csrf-token": String(csrf) };
    expect(await change(nurse, {})).toBe(403);
    expect(await change(nurse, { "x-csrf-token": "A".repeat(43) })).toBe(403);
    expect(await change(nurse, { ...token, origin: "https://evil.example" })).toBe(403);
    expect(await change(nurse, { ...token, "sec-fetch-site": "same-site" })).toBe(403);
    expect(await change(nurse, { ...token, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(
      await change(nurse, { ...token, origin: stage.origin, "sec-fetch-site": "same-origin" }),
    ).toBe(200);
    const other = new Browser();
    await other.signIn(stage.origin, robin);
    const theirs = await sessionOf(other);
    expect(await change(nurse, { "x-csrf-token": String(theirs["csrf"]) })).toBe(403);
    const out = await nurse.ask(`${stage.origin}/auth/sign-out`, { method: "POST" });
    expect(out.status).toBe(403);
    expect(await me(nurse)).toBe(200);
  });
});

describe("the end of a session", () => {
  it("comes ten minutes after the last thing the person did, by the clock", async () => {
    await nurse.signIn(stage.origin, nora);
    stage.moveClock(540);
    // Asking is not doing: pages ask by themselves.
    expect(await me(nurse)).toBe(200);
    await nurse.post(`${stage.origin}/auth/active`);
    stage.moveClock(540);
    expect(await me(nurse)).toBe(200);
    stage.moveClock(60);
    expect(await me(nurse)).toBe(401);
    expect(await sessionOf(nurse)).toMatchObject({ signedIn: false, ended: "idle" });
    expect(stage.events.at(-1)).toMatchObject({ kind: "ended", why: "idle" });
    // The provider still knows who was here; behind a lock it asks again, and otherwise it does not.
    const provider = new URL(stage.provider.issuer).host;
    const asked = await nurse.visit(`${stage.origin}/auth/sign-in`);
    expect([asked.url.host, asked.url.pathname.slice(0, 6)]).toEqual([provider, "/pick/"]);
    nurse.cookies.delete("session");
    expect((await nurse.visit(`${stage.origin}/auth/sign-in`)).url.host).not.toBe(provider);
  });

  it("comes after twelve hours, whatever is done", async () => {
    await nurse.signIn(stage.origin, nora);
    await stage.database.admin.query(
      "update review.sessions set active_at = ends_at where ended_at is null",
    );
    stage.moveClock(12 * 3600);
    expect(await me(nurse)).toBe(401);
    expect(await sessionOf(nurse)).toMatchObject({ ended: "expired" });
  });

  it("comes with signing out, here or everywhere", async () => {
    const second = new Browser();
    await nurse.signIn(stage.origin, nora);
    await second.signIn(stage.origin, nora);
    const kept = new Browser();
    kept.cookies.set("session", nurse.cookies.get("session") ?? "");
    const out = await nurse.post(`${stage.origin}/auth/sign-out`);
    expect(await out.text()).toContain("id_token_hint=");
    expect(await me(nurse)).toBe(401);
    expect(await me(kept)).toBe(401);
    expect(await me(second)).toBe(200);
    await nurse.signIn(stage.origin, nora);
    await nurse.post(`${stage.origin}/auth/sign-out-everywhere`);
    expect(await me(second)).toBe(401);
  });

  it("comes for somebody else by an administrator alone", async () => {
    const admin = new Browser();
    await admin.signIn(stage.origin, ada);
    await nurse.signIn(stage.origin, nora);
    const { personId } = await sessionOf(nurse);
    const { personId: adminId } = await sessionOf(admin);
    const address = `${stage.origin}/auth/end-sessions`;
    expect((await nurse.post(address, { personId: adminId })).status).toBe(403);
    expect((await admin.post(address, { personId })).status).toBe(200);
    expect(await me(nurse)).toBe(401);
    expect(await sessionOf(nurse)).toMatchObject({ ended: "ended-by-administrator" });
    expect(await me(admin)).toBe(200);
  });

  it("is listed for an administrator alone: each person once, without sessions that ended or went idle", async () => {
    // Sessions of the other tests are none of this one.
    await stage.database.admin.query("delete from review.sessions");
    const [admin, second, physician] = [new Browser(), new Browser(), new Browser()];
    await physician.signIn(stage.origin, robin);
    stage.moveClock(300);
    await admin.signIn(stage.origin, ada);
    await nurse.signIn(stage.origin, nora);
    stage.moveClock(60);
    await second.signIn(stage.origin, nora);
    const listed = async (browser: Browser) => browser.ask(`${stage.origin}/auth/sessions`);
    for (const browser of [nurse, physician, new Browser()])
      expect((await listed(browser)).status).toBe(403);
    const { personId } = await sessionOf(nurse);
    const about = async () => {
      const answer = z.object({
        value: z.object({ people: z.array(z.record(z.string(), z.unknown())) }),
      });
      const { value } = answer.parse(await (await listed(admin)).json());
      return value.people;
    };
    const before = await about();
    const mine = before.filter((one) => one["personId"] === personId);
    expect(mine).toMatchObject([{ name: "Nora Example", role: "nurse-reviewer", sessions: 2 }]);
    expect(Date.parse(String(mine[0]?.["activeAt"])) - Date.parse(String(mine[0]?.["since"]))).toBe(
      60_000,
    );
    await second.post(`${stage.origin}/auth/sign-out`);
    expect(await about()).toContainEqual(expect.objectContaining({ personId, sessions: 1 }));
    await admin.post(`${stage.origin}/auth/active`);
    stage.moveClock(599);
    // The nurse and the physician have done nothing for more than ten minutes.
    expect((await about()).map(({ personId: id }) => id)).toEqual([
      (await sessionOf(admin))["personId"],
    ]);
  });

  it("comes within a minute after the provider took the access away, or the role", async () => {
    const physician = new Browser();
    await nurse.signIn(stage.origin, nora);
    await physician.signIn(stage.origin, robin);
    stage.provider.setPerson(nora, null);
    stage.provider.setPerson(robin, {
      subject: robin,
      name: "Robin Example",
      groups: ["um-nurses"],
    });
    stage.moveClock(59);
    expect(await me(nurse)).toBe(401);
    expect(await sessionOf(nurse)).toMatchObject({ ended: "access-removed" });
    expect(await me(physician)).toBe(401);
    expect(await sessionOf(physician)).toMatchObject({ ended: "role-changed" });
    stage.setClock(0);
    await physician.signIn(stage.origin, robin);
    expect(await sessionOf(physician)).toMatchObject({ person: { role: "nurse-reviewer" } });
  });

  it("comes at once after an administrator removed the person here, and the claims bring nobody back", async () => {
    await nurse.signIn(stage.origin, nora);
    const { personId } = await sessionOf(nurse);
    const removed =
      "update review.people set profile = $2, revision = revision + 1 where id = $1 returning profile";
    const { rows } = await stage.database.admin.query<{ profile: string }>(
      "select profile from review.people where id = $1",
      [personId],
    );
    await stage.database.admin.query(removed, [personId, null]);
    expect(await me(nurse)).toBe(401);
    await nurse.signIn(stage.origin, nora);
    expect(await sessionOf(nurse)).toMatchObject({ signedIn: false, problem: "access-removed" });
    await stage.database.admin.query(removed, [personId, rows[0]?.profile]);
    await nurse.signIn(stage.origin, nora);
    expect(await me(nurse)).toBe(200);
  });
});

describe("an outage", () => {
  it("of the provider signs nobody out, and says so to who wants in", async () => {
    await nurse.signIn(stage.origin, nora);
    stage.intercept(async () => Promise.reject(new TypeError("fetch failed")));
    stage.moveClock(59);
    expect(await me(nurse)).toBe(200);
    stage.intercept(async () => new Response("", { status: 503 }));
    stage.moveClock(59);
    expect(await me(nurse)).toBe(200);
    const stopAt = ({ pathname }: URL) => pathname.startsWith("/auth/callback/");
    const late = new Browser();
    const callback = await late.signIn(stage.origin, nora, { stopAt });
    await late.visit(callback.href);
    expect(await sessionOf(late)).toMatchObject({ signedIn: false, problem: "provider-away" });
  });

  it("of the database never looks like nobody signed in; what cannot be a session asks no database", async () => {
    await nurse.signIn(stage.origin, nora);
    await stage.database.admin.query("alter table review.sessions rename to sessions_away");
    try {
      expect(await me(nurse)).toBe(500);
      const junk = new Browser();
      for (const value of [
        "x",
        `${tenant}.short`,
        `Northwind.${"A".repeat(43)}`,
        `${tenant}.${"!".repeat(43)}`,
      ]) {
        junk.cookies.set("session", value);
        expect(await me(junk)).toBe(401);
      }
    } finally {
      await stage.database.admin.query("alter table review.sessions_away rename to sessions");
    }
    expect(await me(nurse)).toBe(200);
  });
});
