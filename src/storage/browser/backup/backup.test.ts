import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  analyst,
  exampleReview,
} from "../../../domain/ports/contract/describe-quality-store-for-test.ts";
import {
  add,
  caseSamples,
  change,
  type Exported,
  exportOf,
  restoreInto,
} from "./backup-for-test.ts";
import { createBrowserQualityStore } from "../browser-quality-store.ts";
import { isNewestKey, newestKey } from "../codec/newest-rows.ts";
import { databaseName, newBrowser, openTab, tamper } from "../tab-for-test.ts";

/** What the two databases hold, but for how often each was looked at. */
function rowsOf({ rows }: Exported): unknown {
  return rows;
}

describe("a backup that is restored into an empty browser", () => {
  it("gives equal raw rows, whatever was done to the cases, and verifies", async () => {
    await fc.assert(
      fc.asyncProperty(caseSamples, async (work) => {
        const before = newBrowser();
        await work(await openTab(before));
        const backup = await exportOf(before);
        const after = newBrowser();
        await restoreInto(after, backup);
        expect(rowsOf(await exportOf(after))).toEqual(rowsOf(backup));
        const store = await openTab(after);
        expect(await store.checkIntegrity()).toMatchObject({ value: { kind: backup.kind } });
        expect(await store.verifyAll()).toMatchObject({ value: { kind: "verified" } });
      }),
      { numRuns: 15 },
    );
  });

  it("keeps a loss standing that the backup does not make good", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    await add(store, "first");
    const backup = await exportOf(browser);
    await add(store, "second");
    await tamper(browser, ["cases", "summaries", "revisions", "chain", "keys"], (transaction) => {
      for (const name of ["cases", "summaries", "revisions", "chain", "keys"]) {
        transaction.objectStore(name).clear();
      }
    });
    await restoreInto(browser, backup);
    expect(await (await openTab(browser)).checkIntegrity()).toMatchObject({
      value: {
        kind: "data-loss-suspected",
        expected: { cases: 2 },
        found: { cases: 1 },
      },
    });
  });
});

describe("a backup that is restored into a browser with cases", () => {
  it("adds what is missing, takes up what went on there, and is done when run again", async () => {
    const [old, other] = [newBrowser(), newBrowser()];
    const store = await openTab(old);
    const first = await add(store, "first");
    await restoreInto(other, await exportOf(old));
    await change(store, first, "went on");
    const second = await add(store, "second");
    const backup = await exportOf(old);
    await add(await openTab(other), "only here");
    expect(await restoreInto(other, backup)).toEqual({ [first]: "update", [second]: "add" });
    expect(await restoreInto(other, backup)).toEqual({ [first]: "skip", [second]: "skip" });
    const tab = await openTab(other);
    expect(await tab.get(first)).toMatchObject({ value: { notes: "went on" } });
    expect(await tab.list({})).toMatchObject({ value: { total: 3, unverified: [] } });
    expect(await tab.checkIntegrity()).toMatchObject({ value: { kind: "sound" } });
    expect(await tab.verifyAll()).toMatchObject({ value: { kind: "verified" } });
  });

  it("leaves a case that is newer here", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const id = await add(store, "a");
    const backup = await exportOf(browser);
    await change(store, id, "newer");
    expect(await restoreInto(browser, backup)).toEqual({ [id]: "newer-here" });
    expect(await (await openTab(browser)).get(id)).toMatchObject({ value: { notes: "newer" } });
  });

  it("leaves a case that went another way here, and says so", async () => {
    const [one, other] = [newBrowser(), newBrowser()];
    const store = await openTab(one);
    const id = await add(store, "a");
    await restoreInto(other, await exportOf(one));
    await change(store, id, "in the backup");
    await change(await openTab(other), id, "here");
    const before = await exportOf(other);
    expect(await restoreInto(other, await exportOf(one))).toEqual({ [id]: "different" });
    expect(rowsOf(await exportOf(other))).toEqual(rowsOf(before));
  });

  it.each([
    [["cases"]],
    [["summaries"]],
    [["cases", "summaries", "revisions", "determinations"]],
    [["revisions", "chain"]],
    [["cases", "chain", "keys"]],
  ])("gives back what a damaged database lost, and nothing twice: %j", async (lost) => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const id = await add(store, "a");
    await change(store, id, "and on");
    const backup = await exportOf(browser);
    store.close();
    await tamper(browser, lost, (transaction) => {
      for (const name of lost) transaction.objectStore(name).clear();
    });
    expect(await restoreInto(browser, backup)).toEqual({ [id]: "update" });
    expect(await restoreInto(browser, backup)).toEqual({ [id]: "skip" });
    const tab = await openTab(browser);
    expect(await tab.get(id)).toMatchObject({ value: { notes: "and on" } });
    expect(await tab.verify(id)).toMatchObject({ value: { kind: "verified" } });
    expect(await tab.history(id)).toMatchObject({ value: { items: { length: 2 } } });
    expect(await tab.checkIntegrity()).toMatchObject({ value: { kind: "sound" } });
  });

  it("leaves a case that was changed outside the workstation", async () => {
    const browser = newBrowser();
    const id = await add(await openTab(browser), "a");
    const backup = await exportOf(browser);
    await tamper(browser, ["cases"], (transaction) => {
      transaction.objectStore("cases").put({ id, revision: 1, removedAt: null, record: {} });
    });
    expect(await restoreInto(browser, backup)).toEqual({ [id]: "different" });
  });
});

describe.each([true, false])(
  "a second review in a backup, in a browser without a case: %s",
  (isEmpty) => {
    /** A backup of its first revision, and a browser that went on to the second. */
    async function begin() {
      const browser = newBrowser();
      if (!isEmpty) await add(await openTab(browser), "a");
      const quality = createBrowserQualityStore({
        actor: () => analyst,
        name: databaseName,
        platform: { indexedDB: browser.indexedDB, channel: null },
      });
      const first = exampleReview();
      await quality.write(first);
      const backup = await exportOf(browser);
      const second = { ...first, revision: 2 };
      expect(await quality.write(second)).toMatchObject({ ok: true });
      return { browser, quality, first, second, backup };
    }

    it("is left where it is newer here", async () => {
      const { browser, quality, second, backup } = await begin();
      expect(backup.rows.filter(({ key }) => isNewestKey(key))).toEqual([]);
      // Also where somebody wrote into the backup what is the newest row here.
      const key = newestKey("quality", second.id);
      await restoreInto(browser, { rows: [...backup.rows, { store: "meta", key, value: "0" }] });
      expect(await quality.get(second.id)).toEqual({ ok: true, value: second });
    });

    it("is the newest one from there on where it was gone", async () => {
      const { browser, quality, first, second, backup } = await begin();
      await tamper(browser, ["quality"], (transaction) => {
        transaction.objectStore("quality").clear();
      });
      await restoreInto(browser, backup);
      expect(await quality.get(first.id)).toEqual({ ok: true, value: first });
      await tamper(browser, ["quality"], (transaction) => {
        transaction.objectStore("quality").put(second);
      });
      expect(await quality.get(first.id)).toMatchObject({ error: { reason: "damaged" } });
    });
  },
);
