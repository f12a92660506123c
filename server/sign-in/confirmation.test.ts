import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { lifeOfCase, needsConfirmation } from "#domain";
import { Browser } from "./browser-for-test.ts";
import { demonstrationPeople } from "./demonstration-people.ts";
import { type Stage, startStage } from "./stage-for-test.ts";

let stage: Stage;
let physician: Browser;
/** What the route that records a determination answers. */
let status = 200;
const proofs: unknown[] = [];
const [, , robin = "", rowan = ""] = demonstrationPeople.map(({ subject }) => subject);

function extend(app: FastifyInstance): void {
  app.post("/api/v1/cases/:id/sign", async (request, reply) => {
    proofs.push(request.proof);
    return reply.code(status).send({ ok: status === 200 });
  });
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
  status = 200;
  physician = new Browser();
  await physician.signIn(stage.origin, robin);
});

const confirm = async (browser: Browser, subject: string) =>
  browser.signIn(stage.origin, subject, { path: "/auth/confirm?return=/cases/one/decision" });

/** The answer to a determination: its status, and what is wanted first. */
async function sign(
  browser: Browser,
  id: string,
  action = "approve",
): Promise<readonly [number, boolean]> {
  const body = { record: {}, determination: { id, action } };
  const answer = await browser.post(`${stage.origin}/api/v1/cases/one/sign`, body);
  return [answer.status, (await answer.text()).includes('"wants":"confirmation"')];
}

const done = [200, false];
const wanted = [403, true];

it("records a determination after a fresh proof of identity, once, and says how it was proved", async () => {
  expect(await sign(physician, "a")).toEqual(wanted);
  const arrived = await confirm(physician, robin);
  expect(arrived.pathname).toBe("/cases/one/decision");
  expect((await physician.session(stage.origin))["confirmedUntil"]).not.toBeNull();
  proofs.length = 0;
  expect(await sign(physician, "a")).toEqual(done);
  expect(proofs).toMatchObject([{ methods: ["demonstration"], assurance: null }]);
  // The same one again, after an answer that was lost; another one wants another proof.
  expect(await sign(physician, "a")).toEqual(done);
  expect(await sign(physician, "b")).toEqual(wanted);
  expect((await physician.session(stage.origin))["confirmedUntil"]).toBeNull();
});

it("takes a proof for five minutes, in the session that it was made in, under a new secret", async () => {
  const other = new Browser();
  await other.signIn(stage.origin, robin);
  const before = physician.cookies.get("session") ?? "";
  await confirm(physician, robin);
  expect(await sign(other, "c")).toEqual(wanted);
  const stolen = new Browser();
  stolen.cookies.set("session", before);
  expect(await stolen.session(stage.origin)).toMatchObject({ signedIn: false });
  stage.moveClock(299);
  expect(await sign(physician, "c")).toEqual(done);
  await confirm(physician, robin);
  stage.moveClock(301);
  expect(await sign(physician, "d")).toEqual(wanted);
});

it("leaves the proof unused where nothing was recorded, and bound to its determination where nobody knows", async () => {
  await confirm(physician, robin);
  status = 412;
  expect(await sign(physician, "e")).toEqual([412, false]);
  status = 503;
  expect(await sign(physician, "f")).toEqual([503, false]);
  status = 200;
  expect(await sign(physician, "g")).toEqual(wanted);
  expect(await sign(physician, "f")).toEqual(done);
});

it("takes nobody else’s proof, and leaves the session as it was", async () => {
  // The provider has forgotten who was there, so it asks, and another physician answers.
  for (const name of physician.cookies.keys()) {
    if (name.startsWith("_session")) physician.cookies.delete(name);
  }
  await confirm(physician, rowan);
  const session = await physician.session(stage.origin);
  expect(session).toMatchObject({
    signedIn: true,
    person: { name: "Robin Example" },
    problem: "other-person",
    confirmedUntil: null,
  });
  expect(await sign(physician, "h")).toEqual(wanted);
});

it("asks for a proof where a license signs, and nowhere else", async () => {
  const asked = [
    ...new Set(lifeOfCase.filter(({ isSigned }) => isSigned).map(({ action }) => action)),
  ];
  expect(asked.filter(needsConfirmation)).toEqual([
    "approve",
    "approve-partially",
    "decide-adversely",
    "add-addendum",
  ]);
  expect(await sign(physician, "i", "request-information")).toEqual(done);
  for (const action of asked.filter(needsConfirmation)) {
    expect(await sign(physician, "j", action)).toEqual(wanted);
  }
});
