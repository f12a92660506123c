import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createApp } from "../http/create-app.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import { Browser } from "./browser-for-test.ts";
import { demonstrationPeople } from "./demonstration-people.ts";
import { type Stage, startComposed, tenant } from "./stage-for-test.ts";

let stage: Stage;
let nurse: Browser;
let admin: Browser;
/** What happens once a request for a stream was let in, before the stream is open. */
let onceLetIn: () => Promise<void>;
const subjectOf = (name: string) =>
  demonstrationPeople.find((person) => person.name.startsWith(name))?.subject ?? "";

beforeAll(async () => {
  stage = await startComposed(({ database, clock }) => {
    const workspaces = createPostgresWorkspaces({ pool: database.app, clock });
    return {
      people: workspaces.people,
      record: async () => undefined,
      app: async (signIn) => {
        await workspaces.isReady();
        return createApp({
          ...workspaces,
          async whoIs(request, asking) {
            const who = await signIn.whoIs(request, asking);
            if (request.url === "/api/v1/changes" && asking === undefined) await onceLetIn();
            return who;
          },
          assetsFolder: null,
          log: null,
          plugins: { open: [signIn.plugin] },
        });
      },
      close: workspaces.close,
    };
  });
});
afterAll(async () => {
  await stage.close();
});
beforeEach(async () => {
  onceLetIn = async () => undefined;
  // A stream also looks by itself every half minute: here only what is told, or noticed at once, may end it.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  nurse = new Browser();
  admin = new Browser();
  await nurse.signIn(stage.origin, subjectOf("Nora"));
  await admin.signIn(stage.origin, subjectOf("Ada"));
});

afterEach(() => {
  vi.useRealTimers();
});

/** The stream of changes of a page, read up to some words, or to its end. */
async function listen(browser: Browser) {
  const { body } = await browser.ask(`${stage.origin}/api/v1/changes`);
  if (body === null) throw new Error("no stream");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  async function read(isEnough: (heard: string) => boolean): Promise<string> {
    while (!isEnough(text)) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
    return text;
  }
  return {
    until: async (words: string) => read((heard) => heard.includes(words)),
    toEnd: async () => read(() => false),
    stop: async () => reader.cancel(),
  };
}

/** Something that every open stream of the tenant hears, and nobody but this test tells. */
async function tellOfDocuments(caseId: string): Promise<void> {
  await stage.database.admin.query(
    "select review.tell('documents', $1, json_build_object('caseId', $2::text))",
    [tenant, caseId],
  );
}

/** Ends the sessions of the nurse so that nobody is told of it. */
async function endUntold(): Promise<void> {
  const { personId } = await nurse.session(stage.origin);
  const { rowCount } = await stage.database.admin.query(
    "update review.sessions set ended_at = now(), ended_for = 'signed-out' where person_id = $1 and ended_at is null",
    [personId],
  );
  expect(rowCount).toBeGreaterThan(0);
}

test("the streams of a session end with it, whoever ended it; no other stream ends or hears of it", async () => {
  const second = new Browser();
  await second.signIn(stage.origin, subjectOf("Nora"));
  const [mine, alsoMine, other, hers] = [
    await listen(nurse),
    await listen(nurse),
    await listen(second),
    await listen(admin),
  ];
  for (const stream of [mine, alsoMine, other, hers]) await stream.until(": open");
  await nurse.post(`${stage.origin}/auth/sign-out`);
  // A stream that is still open hears what is told after the end. What else is heard is not compared, because that
  // people signed in may be told late.
  await tellOfDocuments("first");
  for (const stream of [mine, alsoMine]) {
    expect(await stream.until('"first"')).not.toMatch(/session|first/u);
  }

  const { personId } = await second.session(stage.origin);
  const ended = await admin.post(`${stage.origin}/auth/end-sessions`, { personId });
  expect(ended.status).toBe(200);
  await tellOfDocuments("second");
  expect(await other.until('"second"')).not.toMatch(/session|second/u);

  const heard = await hers.until('"second"');
  expect(heard).toContain('"caseId":"first"');
  expect(heard).not.toMatch(/session|everything/u);
  await hers.stop();
});

test("a session that ends while its stream opens is told of to nobody who listens, and the stream ends all the same", async () => {
  onceLetIn = endUntold;
  const stream = await listen(nurse);
  expect(await stream.toEnd()).toMatch(/^: open/u);
});

test("a session that ends while the way to the database is cut ends its stream once that is back", async () => {
  const [mine, hers] = [await listen(nurse), await listen(admin)];
  for (const stream of [mine, hers]) await stream.until(": open");
  await endUntold();
  await stage.database.admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen review_change'",
  );
  expect(await mine.toEnd()).toMatch(/^: open/u);
  expect(await hers.until("everything")).toContain('{"about":"everything"}');
  await hers.stop();
});
