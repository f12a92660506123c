import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { expect, onTestFinished, test } from "vitest";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../domain/ports/contract/examples-for-test.ts";
import { done, openAsItIs, plantEarlier, textAtRest } from "./device-for-test.ts";
import type { HttpWorkspace } from "./http-workspace.ts";
import { browserOn, newDraftKey, serveMemory, whoIs } from "./server-for-test.ts";

const serve = serveMemory();
const canary = "Zyxcanary";

/** A nurse’s browser with one case open, whose notes hold a canary. */
async function openBrowser() {
  const under = {
    clock: tickingClock(),
    actor: () => ({ name: "Robin Example", role: "nurse-reviewer" }),
  };
  const served = await serve(under);
  const factory = new IDBFactory();
  const browser = browserOn(served, under, factory);
  const pages: HttpWorkspace[] = [];
  onTestFinished(() => {
    for (const page of pages) page.close();
  });
  const openPage = async (): Promise<HttpWorkspace> => {
    const page = await browser.open();
    pages.push(page);
    return page;
  };
  const page = await openPage();
  const example = { ...exampleCase(), notes: `${canary}opened` };
  stored(await page.cases.create(example, { key: "one" }));
  const { value: record, version } = stored(await page.cases.get(example.id));
  const atRest = async (): Promise<string> => textAtRest(factory, browser.rows);
  return { served, browser, factory, openPage, page, id: example.id, record, version, atRest };
}

const typed = `${canary}typed`;
const unsentIn = (page: HttpWorkspace) => page.server?.getState().unsent;

test("neither what was opened nor what was typed can be read on the device, at work, put aside, and after the session", async () => {
  const { browser, openPage, page, id, record, version, atRest } = await openBrowser();
  browser.line = "down";
  const draft = { ...record, notes: typed };
  await page.cases.put(id, draft, { ifMatch: version, holdsUntilSaved: true });
  const last = { ...record, notes: `${typed} on` };
  await page.cases.prepareDraft?.(id, last, { from: [record, draft] });
  page.cases.saveOnPagehide?.(id, last, { from: [record, draft] });
  expect(browser.rows.size).toBe(1);
  expect(await atRest()).toContain(id);
  expect(await atRest()).not.toContain(canary);
  // A form that closes with the session saves once more.
  const forgetting = page.forget();
  await page.cases.put(id, last, { ifMatch: version, holdsUntilSaved: true });
  await forgetting;
  expect(await atRest()).toContain(id);
  expect(await atRest()).not.toContain(canary);
  browser.line = "up";
  const next = await openPage();
  const notes = async () => stored(await next.cases.get(id)).value.notes;
  await expect.poll(notes, { timeout: 60_000 }).toBe(`${typed} on`);
  await expect.poll(atRest, { timeout: 60_000 }).not.toContain(id);
  expect(browser.rows.size).toBe(0);
});

test("a page that goes puts aside the newest that is encrypted, and nothing that is on the server already", async () => {
  const { browser, openPage, page, id, record } = await openBrowser();
  const keys = ["first", "second"].map((notes) => ({ ...record, notes }));
  const [first = record, second = record] = keys;
  await page.cases.prepareDraft?.(id, first, { from: [record] });
  page.cases.saveOnPagehide?.(id, second, { from: [record] });
  const [early] = browser.rows.values();
  expect(early).toBeDefined();
  // The page lived a moment longer.
  await expect.poll(() => [...browser.rows.values()][0], { timeout: 60_000 }).not.toBe(early);
  browser.line = "reads";
  const next = await openPage();
  await expect.poll(() => unsentIn(next), { timeout: 60_000 }).toEqual([id]);
  expect(next.cases.unsent?.read(id)?.notes).toBe("second");
  browser.line = "up";
  await next.sendAll();
  expect([unsentIn(next), browser.rows.size]).toEqual([[], 0]);

  const { value, version } = stored(await next.cases.get(id));
  const third = { ...value, notes: "third" };
  await next.cases.prepareDraft?.(id, third, { from: [value] });
  await next.cases.put(id, third, { ifMatch: version, holdsUntilSaved: true });
  next.cases.saveOnPagehide?.(id, { ...third, notes: "fourth" }, { from: [third] });
  expect(browser.rows.size).toBe(0);
});

test("another key, another case and a changed byte open nothing; it is said, and what lies there stays", async () => {
  const { browser, factory, openPage, page, id, record, version } = await openBrowser();
  browser.line = "down";
  const draft = { ...record, notes: typed };
  await page.cases.put(id, draft, { ifMatch: version, holdsUntilSaved: true });
  page.close();
  browser.line = "reads";
  const { key } = browser;
  browser.key = newDraftKey();
  const stranger = await openPage();
  expect(stranger.server?.getState()).toMatchObject({ unsent: [], unreadable: [id] });
  browser.key = key;
  const own = await openPage();
  expect(await own.sendAll()).toBe(1);
  own.close();
  await own.forget();

  const name = (await factory.databases())[0]?.name ?? "";
  const database = await openAsItIs(factory, name);
  const rows = () => database.transaction("drafts", "readwrite").objectStore("drafts");
  const [place = ""] = (await done(rows().getAllKeys())).map(String);
  const bytes: unknown = await done(rows().get(place));
  if (!(bytes instanceof Uint8Array)) throw new Error("not encrypted");
  await done(rows().put(bytes, place.replace(id, "case-of-somebody-else---")));
  const changed = Uint8Array.from(bytes);
  changed[40] = (changed[40] ?? 0) ^ 1;
  await done(rows().put(changed, place));
  const next = await openPage();
  const state = next.server?.getState();
  expect(state?.unsent).toEqual([]);
  expect(new Set(state?.unreadable)).toEqual(new Set([id, "case-of-somebody-else---"]));
  expect(await done(rows().count())).toBe(2);
  database.close();
});

test("a sign-out sends what it can, tells how much it can’t, and then leaves nothing", async () => {
  const { browser, factory, openPage, page, id, record, version, atRest } = await openBrowser();
  const beside = await openPage();
  browser.line = "reads";
  await page.cases.put(
    id,
    { ...record, notes: typed },
    { ifMatch: version, holdsUntilSaved: true },
  );
  expect(await beside.sendAll()).toBe(1);
  browser.line = "up";
  expect(await beside.sendAll()).toBe(0);
  expect(stored(await beside.cases.get(id)).value.notes).toBe(typed);

  browser.line = "reads";
  const now = stored(await beside.cases.get(id));
  const later = { ...now.value, notes: `${typed} later` };
  await beside.cases.put(id, later, { ifMatch: now.version, holdsUntilSaved: true });
  await beside.cases.prepareDraft?.(id, later, { from: [now.value] });
  beside.cases.saveOnPagehide?.(id, later, { from: [now.value] });
  beside.close();
  await beside.deleteUnsent();
  // Whatever comes after it is put nowhere.
  await beside.cases.prepareDraft?.(id, later, { from: [now.value] });
  beside.cases.saveOnPagehide?.(id, later, { from: [now.value] });
  await beside.cases.put(id, later, { ifMatch: now.version, holdsUntilSaved: true });
  expect(browser.rows.size).toBe(0);
  expect(await atRest()).not.toContain(id);
  expect((await factory.databases()).length).toBe(1);
});

test("plain drafts of an earlier release are encrypted at the first session, sent, and gone", async () => {
  const { served, browser, factory, openPage, page, id, record, version, atRest } =
    await openBrowser();
  page.close();
  const { tenant, personId } = await whoIs(served);
  const name = `reviewer-workstation-team-${tenant}-${personId}`;
  const draft = {
    id,
    page: "earlier",
    record: { ...record, notes: typed },
    base: { value: record, version },
    key: "key-of-the-earlier-page",
    sent: [],
    at: record.updatedAt,
  };
  await plantEarlier(factory, name, {
    answers: {},
    contents: {},
    unsent: { [`${id} earlier`]: { ...draft, record } },
  });
  browser.rows.set(`${name}.unsent`, JSON.stringify([draft]));
  expect(await atRest()).toContain(canary);
  browser.line = "reads";
  const next = await openPage();
  expect(await atRest()).not.toContain(canary);
  expect(await atRest()).not.toContain(name);
  browser.line = "up";
  expect(await next.sendAll()).toBe(0);
  expect(stored(await next.cases.get(id)).value.notes).toBe(typed);
});
