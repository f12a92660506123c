import { describe, expect, it } from "vitest";
import { isPlainObject } from "#domain";
import { exampleDetermination, stored } from "../../domain/ports/contract/examples-for-test.ts";
import {
  createCases,
  databaseName,
  deleteDatabase,
  newBrowser,
  openTab,
  tamper,
  type BrowserForTest,
} from "./tab-for-test.ts";

async function browserWithCases(): Promise<BrowserForTest> {
  const browser = newBrowser();
  const store = await openTab(browser);
  const [first] = await createCases(store, 3);
  if (first === undefined) throw new Error("no case");
  const { record, version } = first;
  const closed = { ...record, state: "recommended-approval" as const };
  const determination = exampleDetermination(record.id, closed.state);
  stored(await store.sign(record.id, closed, { ifMatch: version, determination }));
  store.close();
  return browser;
}

const everything = { cases: 3, revisions: 4, determinations: 1 };

/** Deletes one row, the way a truncated log loses it. */
function loseOne(browser: BrowserForTest, name: string): Promise<void> {
  return tamper(browser, [name], (transaction) => {
    const request = transaction.objectStore(name).openCursor();
    request.addEventListener("success", () => request.result?.delete());
  });
}

describe("the integrity check", () => {
  it("greets an empty store only when there never was a case", async () => {
    const store = await openTab(newBrowser());
    expect(await store.checkIntegrity()).toEqual({ ok: true, value: { kind: "first-use" } });
  });

  it("is satisfied with a store that has everything", async () => {
    const store = await openTab(await browserWithCases());
    expect(await store.checkIntegrity()).toEqual({
      ok: true,
      value: { kind: "sound", found: everything },
    });
  });

  it("sees that a database that opened empty had cases before", async () => {
    const browser = await browserWithCases();
    await deleteDatabase(browser);
    const store = await openTab(browser);
    expect(await store.checkIntegrity()).toEqual({
      ok: true,
      value: {
        kind: "data-loss-suspected",
        expected: everything,
        found: { cases: 0, revisions: 0, determinations: 0 },
        databaseReplaced: true,
      },
    });
  });

  it("still sees it after more cases were made than there had been", async () => {
    const browser = newBrowser();
    await createCases(await openTab(browser), 2);
    await deleteDatabase(browser);
    const store = await openTab(browser);
    await createCases(store, 9);
    expect(await store.checkIntegrity()).toMatchObject({
      value: { kind: "data-loss-suspected", databaseReplaced: true },
    });
  });

  it.each(["cases", "revisions", "determinations"] as const)(
    "misses a single row of %s, with and without its sentinel",
    async (name) => {
      const browser = await browserWithCases();
      await loseOne(browser, name);
      const lost = {
        value: {
          kind: "data-loss-suspected",
          expected: everything,
          found: { ...everything, [name]: everything[name] - 1 },
          databaseReplaced: false,
        },
      };
      expect(await (await openTab(browser)).checkIntegrity()).toMatchObject(lost);
      browser.sentinelStorage.clear();
      expect(await (await openTab(browser)).checkIntegrity()).toMatchObject(lost);
    },
  );

  it("notices through the sentinel that the end of the log is missing", async () => {
    const browser = await browserWithCases();
    await tamper(browser, ["revisions"], (transaction) => {
      transaction.objectStore("revisions").delete(4);
    });
    expect(await (await openTab(browser)).checkIntegrity()).toMatchObject({
      value: { kind: "data-loss-suspected", expected: { revisions: 4 }, found: { revisions: 3 } },
    });
  });

  it("writes a new sentinel when only the sentinel was lost", async () => {
    const browser = await browserWithCases();
    browser.sentinelStorage.clear();
    expect(await (await openTab(browser)).checkIntegrity()).toMatchObject({
      value: { kind: "sound" },
    });
    await deleteDatabase(browser);
    expect(await (await openTab(browser)).checkIntegrity()).toMatchObject({
      value: { kind: "data-loss-suspected", expected: everything },
    });
  });

  it("takes what is found as the truth once the user was told, and watches on from there", async () => {
    const browser = await browserWithCases();
    await loseOne(browser, "cases");
    await loseOne(browser, "revisions");
    const store = await openTab(browser);
    const found = { cases: 2, revisions: 3, determinations: 1 };
    expect(await store.acceptLoss()).toEqual({ ok: true, value: found });
    expect(await store.checkIntegrity()).toEqual({ ok: true, value: { kind: "sound", found } });
    await createCases(store, 1);
    store.close();
    await loseOne(browser, "cases");
    const again = await openTab(browser);
    expect(await again.checkIntegrity()).toMatchObject({
      value: { kind: "data-loss-suspected", expected: { cases: 3 }, found: { cases: 2 } },
    });
    await again.acceptLoss();
    expect(await again.checkIntegrity()).toMatchObject({ value: { kind: "sound" } });
  });

  it("does without a sentinel where there is no room for one", async () => {
    const browser = newBrowser();
    const store = await openTab({
      ...browser,
      sentinelStorage: {
        getItem: () => "{not json",
        setItem() {
          throw new DOMException("", "QuotaExceededError");
        },
        removeItem: () => undefined,
        clear: () => undefined,
      },
    });
    await createCases(store, 1);
    expect(await store.checkIntegrity()).toMatchObject({ value: { kind: "sound" } });
  });
});

describe("the look before a large store is shown", () => {
  /** The sentinel remembers as many cases as take long to count. */
  async function largeBrowser(): Promise<BrowserForTest> {
    const browser = await browserWithCases();
    const key = `${databaseName}.sentinel`;
    const mark: unknown = JSON.parse(browser.sentinelStorage.getItem(key) ?? "");
    if (!isPlainObject(mark)) throw new Error("no sentinel");
    browser.sentinelStorage.setItem(key, JSON.stringify({ ...mark, cases: 5000 }));
    return browser;
  }

  it("lets the database pass that the sentinel knows, and the count that follows finds what is gone", async () => {
    const store = await openTab(await largeBrowser());
    expect(await store.passesAtSight()).toEqual({ ok: true, value: true });
    expect(await store.checkIntegrity()).toMatchObject({
      value: { kind: "data-loss-suspected", expected: { cases: 5000 }, found: { cases: 3 } },
    });
  });

  it("wants a store of few cases counted at once", async () => {
    const store = await openTab(await browserWithCases());
    expect(await store.passesAtSight()).toEqual({ ok: true, value: false });
  });

  it("stops at a database that opened empty, and at one that lost its newest write", async () => {
    const emptied = await largeBrowser();
    await deleteDatabase(emptied);
    expect(await (await openTab(emptied)).passesAtSight()).toEqual({ ok: true, value: false });
    const cut = await largeBrowser();
    await tamper(cut, ["revisions"], (transaction) => {
      transaction.objectStore("revisions").delete(everything.revisions);
    });
    expect(await (await openTab(cut)).passesAtSight()).toEqual({ ok: true, value: false });
  });
});
