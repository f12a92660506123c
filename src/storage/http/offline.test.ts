import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { describe, expect, onTestFinished, test } from "vitest";
import { headers, type CaseRecord, type VersionedOutcome } from "#domain";
import {
  exampleCase,
  exampleDetermination,
  stored,
  tickingClock,
} from "../../domain/ports/contract/examples-for-test.ts";
import {
  exampleDocument,
  given,
} from "../../domain/ports/contract/describe-document-store-for-test.ts";
import type { HttpWorkspace } from "./http-workspace.ts";
import { browserOn, serveMemory, type Line } from "./server-for-test.ts";

const serve = serveMemory();
const robin = { name: "Robin Example", role: "nurse-reviewer" };

/** A nurse's browser with one case that was opened in it, and another browser beside it. */
async function twoBrowsers() {
  const under = { clock: tickingClock(), actor: () => robin };
  const served = await serve(under);
  const [mine, theirs] = [new IDBFactory(), new IDBFactory()].map((factory) =>
    browserOn(served, under, factory),
  );
  if (mine === undefined || theirs === undefined) throw new Error("two browsers");
  const pages: HttpWorkspace[] = [];
  const openIn = async (browser: typeof mine): Promise<HttpWorkspace> => {
    const page = await browser.open();
    pages.push(page);
    return page;
  };
  onTestFinished(() => {
    for (const page of pages) page.close();
  });
  const page = await openIn(mine);
  const record = exampleCase();
  stored(await page.cases.create(record, { key: "one" }));
  const { value, version } = stored(await page.cases.get(record.id));
  return { mine, theirs, openIn, page, id: record.id, record: value, version };
}

/** Saves as the form of a case does. */
async function save(
  { cases }: HttpWorkspace,
  record: CaseRecord,
  ifMatch: string,
): Promise<VersionedOutcome<CaseRecord>> {
  return cases.put(record.id, record, { ifMatch, holdsUntilSaved: true });
}

const away = { ok: false, error: { kind: "unavailable", reason: "server-away" } };

describe("typing while the server is away", () => {
  test("waits on this device, is told as not saved, and is saved once by the next page", async () => {
    const { mine, openIn, page, id, record, version } = await twoBrowsers();
    mine.line = "down";
    expect(await save(page, { ...record, notes: "first" }, version)).toEqual(away);
    expect(await save(page, { ...record, notes: "typed on" }, version)).toEqual(away);
    expect(page.server?.getState()).toEqual({ link: "away", unsent: [id], unreadable: [] });
    expect(await mine.tryOpen()).toEqual(away);

    mine.line = "reads";
    const next = await openIn(mine);
    await expect.poll(() => next.server?.getState().unsent, { timeout: 60_000 }).toEqual([id]);
    const opened = stored(await next.cases.get(id));
    expect(opened).toEqual({ ok: true, value: record, version });
    const draft = next.cases.unsent?.read(id);
    expect(draft?.notes).toBe("typed on");
    mine.line = "up";
    const saved = stored(await save(next, draft ?? record, opened.version));
    expect(saved.value.notes).toBe("typed on");
    expect(next.cases.unsent?.read(id)).toBeNull();
    expect(next.server?.getState()).toEqual({ link: "reached", unsent: [], unreadable: [] });
    expect(given(await next.cases.history(id)).items.map(({ kind }) => kind)).toEqual([
      "created",
      "saved",
    ]);
  });

  test("is sent by the next page also where nobody opens the case", async () => {
    const { mine, openIn, page, id, record, version } = await twoBrowsers();
    mine.line = "down";
    await save(page, { ...record, notes: "left behind" }, version);
    mine.line = "up";
    const next = await openIn(mine);
    const notes = async () => stored(await next.cases.get(id)).value.notes;
    await expect.poll(notes, { timeout: 60_000 }).toBe("left behind");
    await expect.poll(() => next.server?.getState().unsent, { timeout: 60_000 }).toEqual([]);
  });

  test("is there after a page that went away at once", async () => {
    const { mine, openIn, page, id, record, version } = await twoBrowsers();
    mine.line = "down";
    const last = { ...record, notes: "last words" };
    await page.cases.prepareDraft?.(id, last, { from: [record] });
    page.cases.saveOnPagehide?.(id, last, { from: [record] });
    mine.line = "reads";
    const next = await openIn(mine);
    await expect.poll(() => next.server?.getState().unsent, { timeout: 60_000 }).toEqual([id]);
    expect(stored(await next.cases.get(id))).toEqual({ ok: true, value: record, version });
    expect(next.cases.unsent?.read(id)?.notes).toBe("last words");
  });

  test("never becomes a conflict with oneself when an answer was lost", async () => {
    const { mine, page, id, record, version } = await twoBrowsers();
    mine.line = "lost";
    expect(await save(page, { ...record, notes: "arrived" }, version)).toEqual(away);
    mine.line = "up";
    const saved = stored(await save(page, { ...record, notes: "arrived, typed on" }, version));
    expect(saved.value.notes).toBe("arrived, typed on");
    expect(given(await page.cases.history(id)).items).toHaveLength(3);
  });

  test("meets another's save as a conflict with three sides, and merges nothing", async () => {
    const { mine, theirs, openIn, page, id, record, version } = await twoBrowsers();
    const other = await openIn(theirs);
    mine.line = "down";
    await save(page, { ...record, notes: "mine" }, version);
    const member = { ...record.member, name: "Ada Sample" };
    const first = stored(await save(other, { ...record, member }, version));
    mine.line = "up";
    const next = await openIn(mine);
    await expect.poll(() => mine.asked.at(-1), { timeout: 60_000 }).toBe(`PUT /api/v1/cases/${id}`);
    const opened = stored(await next.cases.get(id));
    const draft = next.cases.unsent?.read(id) ?? record;
    expect([opened.value, draft.notes, draft.member.name]).toEqual([record, "mine", ""]);
    expect(await save(next, draft, opened.version)).toEqual({
      ok: false,
      error: { kind: "conflict", current: { value: first.value, version: first.version } },
    });
    expect(stored(await other.cases.get(id)).value).toEqual(first.value);
    // Whoever decides for what is stored has nothing left to send.
    next.cases.unsent?.drop(id);
    expect(next.server?.getState().unsent).toEqual([]);
    expect(stored(await next.cases.get(id)).value).toEqual(first.value);
  });

  test("holds nothing back that is no answer of a form", async () => {
    const { mine, page, id, record, version } = await twoBrowsers();
    mine.line = "down";
    const assigned = { ...record, assignee: "Robin Example" };
    expect(await page.cases.put(id, assigned, { ifMatch: version })).toEqual(away);
    expect(page.server?.getState().unsent).toEqual([]);
  });

  test("signs nothing later: a signature that the server did not take is none", async () => {
    const { mine, openIn, page, id, record, version } = await twoBrowsers();
    mine.line = "down";
    const determination = exampleDetermination(id, "referred-to-physician");
    const closed = { ...record, state: "referred-to-physician" as const };
    expect(await page.cases.sign(id, closed, { ifMatch: version, determination })).toEqual(away);
    mine.line = "up";
    const next = await openIn(mine);
    expect(stored(await next.cases.get(id))).toEqual({ ok: true, value: record, version });
    expect(given(await next.cases.determinations(id)).items).toEqual([]);
  });
});

describe("reading while the server is away", () => {
  test("gives what was opened on this page until the session is over, and nothing to a page that is loaded anew", async () => {
    const { mine, page, id, record, version } = await twoBrowsers();
    const fax = given(await page.documents.add(exampleDocument({ caseId: id })));
    const never = given(
      await page.documents.add(exampleDocument({ caseId: id, name: "never opened.pdf" })),
    );
    given(await page.documents.list(id));
    given(await page.documents.content(fax.id));
    const listed = given(await page.cases.list({ search: "" }));
    const lines = given(await page.cases.history(id));
    expect((await page.people.list()).ok).toBe(true);
    mine.line = "down";
    expect(await page.cases.get(id)).toEqual({ ok: true, value: record, version });
    expect(page.server?.getState().link).toBe("away");
    expect(given(await page.cases.list({ search: "" }))).toEqual(listed);
    expect(given(await page.cases.history(id))).toEqual(lines);
    expect((await page.people.list()).ok).toBe(true);
    expect(given(await page.documents.list(id)).items).toHaveLength(2);
    expect(given(await page.documents.content(fax.id))).toMatchObject({
      integrity: "not-verified",
    });
    expect(await page.documents.content(never.id)).toEqual(away);
    expect(await page.cases.list({ state: "draft" })).toEqual(away);
    expect(await mine.tryOpen()).toEqual(away);
    await page.forget();
    expect(await page.cases.get(id)).toEqual(away);
    // An answer that was under way is not remembered any more.
    mine.line = "up";
    stored(await page.cases.get(id));
    mine.line = "down";
    expect(await page.cases.get(id)).toEqual(away);
  });

  test("gives nothing of a case that was closed to the reader meanwhile", async () => {
    const { mine, page, id } = await twoBrowsers();
    const other = exampleCase();
    stored(await page.cases.create(other, { key: "two" }));
    const fax = given(await page.documents.add(exampleDocument({ caseId: id })));
    given(await page.documents.list(id));
    given(await page.documents.content(fax.id));
    given(await page.cases.history(id));
    const error = { kind: "forbidden", refusal: { kind: "closed-case" } };
    mine.line = () => new Response(JSON.stringify({ ok: false, error }), { status: 403 });
    expect(await page.cases.get(id)).toEqual({ ok: false, error });
    expect(await page.documents.content(fax.id)).toEqual({ ok: false, error });
    mine.line = "down";
    expect(await page.cases.get(id)).toEqual(away);
    expect(await page.cases.history(id)).toEqual(away);
    expect(await page.documents.list(id)).toEqual(away);
    expect(await page.documents.content(fax.id)).toEqual(away);
    expect(stored(await page.cases.get(other.id)).value.id).toBe(other.id);
  });
});

describe("every trouble on the way", () => {
  const html = (status: number) => () => new Response("<h1>Bad gateway</h1>", { status });
  const json =
    (status: number, body: unknown, more = {}) =>
    () =>
      new Response(JSON.stringify(body), { status, headers: more });
  const unavailable = (reason: string) => ({ kind: "unavailable", reason });

  test.each<readonly [string, Line, object, string]>([
    ["a network that is down", "down", unavailable("server-away"), "away"],
    ["a proxy whose server is away", html(502), unavailable("server-away"), "away"],
    [
      "a database that is away",
      json(503, { ok: false, error: unavailable("server-away") }),
      unavailable("server-away"),
      "away",
    ],
    [
      "a full disk",
      json(507, { ok: false, error: { kind: "quota" } }),
      { kind: "quota" },
      "reached",
    ],
    [
      "a session that ended",
      json(401, { ok: false, error: { kind: "unauthorized" } }),
      { kind: "unauthorized" },
      "signed-out",
    ],
    ["a session that ended at a proxy", html(401), { kind: "unauthorized" }, "signed-out"],
    ["an older app than the server", html(426), unavailable("superseded"), "superseded"],
    [
      "a server of another release",
      json(200, { ok: true }, { [headers.api]: "0.1" }),
      unavailable("superseded"),
      "superseded",
    ],
  ])("%s: said as what it is, and what was typed waits", async (_what, line, error, link) => {
    const { mine, openIn, page, id, record, version } = await twoBrowsers();
    mine.line = line;
    expect(await save(page, { ...record, notes: "typed" }, version)).toEqual({ ok: false, error });
    expect(page.server?.getState()).toEqual({ link, unsent: [id], unreadable: [] });
    mine.line = "reads";
    const next = await openIn(mine);
    await expect.poll(() => next.cases.unsent?.read(id)?.notes, { timeout: 60_000 }).toBe("typed");
  });

  test("an answer that is none of this release is damaged or newer, never taken as it is", async () => {
    const { mine, page, id, record } = await twoBrowsers();
    const invalid = (reason: string) => ({
      ok: false,
      error: { kind: "invalid", where: "stored", reason, issues: [] },
    });
    mine.line = json(200, { ok: true, value: { ...record, state: "denied" }, version: "x" });
    expect(await page.cases.get(id)).toEqual(invalid("damaged"));
    mine.line = json(200, { ok: true, value: { ...record, schemaVersion: 99 }, version: "x" });
    expect(await page.cases.get(id)).toEqual(invalid("newer-release"));
  });
});
