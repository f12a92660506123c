import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  caseId,
  exampleDocument,
  given,
} from "../../../domain/ports/contract/describe-document-store-for-test.ts";
import { tickingClock } from "../../../domain/ports/contract/examples-for-test.ts";
import { createBrowserDocumentStore, type BrowserDocumentStore } from "./browser-document-store.ts";
import { laggingStorage, turnsOfTabs } from "../interleaved-for-test.ts";
import type { SentinelStorage } from "../sentinel.ts";
import { newBrowser, type BrowserForTest } from "../tab-for-test.ts";

const name = "documents";

function openTab(
  { indexedDB, newChannel, ...browser }: BrowserForTest,
  sentinelStorage: SentinelStorage = browser.sentinelStorage,
): BrowserDocumentStore {
  const platform = { indexedDB, sentinelStorage, channel: newChannel() };
  return createBrowserDocumentStore({ clock: tickingClock(), name, platform });
}

async function attach(store: BrowserDocumentStore, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push(given(await store.add(exampleDocument())).id);
  return ids;
}

async function lossIn(store: BrowserDocumentStore) {
  return given(await store.checkIntegrity());
}

/** All rows of the database, so that an older state can be put back as an older copy of the files does. */
async function copyOf({ indexedDB }: BrowserForTest) {
  const rows: { readonly store: string; readonly key: IDBValidKey; readonly value: unknown }[] = [];
  await inDatabase(indexedDB, (transaction) => {
    for (const store of transaction.objectStoreNames) {
      const cursor = transaction.objectStore(store).openCursor();
      cursor.addEventListener("success", () => {
        if (cursor.result === null) return;
        rows.push({ store, key: cursor.result.primaryKey, value: cursor.result.value });
        cursor.result.continue();
      });
    }
  });
  return rows;
}

function putBack({ indexedDB }: BrowserForTest, rows: Awaited<ReturnType<typeof copyOf>>) {
  return inDatabase(indexedDB, (transaction) => {
    for (const store of transaction.objectStoreNames) transaction.objectStore(store).clear();
    for (const { store, key, value } of rows) {
      const target = transaction.objectStore(store);
      target.put(value, target.keyPath === null ? key : undefined);
    }
  });
}

function loseLast({ indexedDB }: BrowserForTest, store: string): Promise<void> {
  return inDatabase(indexedDB, (transaction) => {
    const cursor = transaction.objectStore(store).openCursor(null, "prev");
    cursor.addEventListener("success", () => cursor.result?.delete(), { once: true });
  });
}

async function inDatabase(
  indexedDB: IDBFactory,
  change: (transaction: IDBTransaction) => void,
): Promise<void> {
  const opening = indexedDB.open(name);
  await once(opening, "success");
  const database = opening.result;
  const transaction = database.transaction([...database.objectStoreNames], "readwrite");
  const done = once(transaction, "complete");
  change(transaction);
  await done;
  database.close();
}

function deleteDatabase({ indexedDB }: BrowserForTest): Promise<void> {
  return once(indexedDB.deleteDatabase(name), "success");
}

function once(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve());
  });
}

const losses: Readonly<Record<string, (browser: BrowserForTest) => Promise<unknown>>> = {
  "the whole database": deleteDatabase,
  "every row": (browser) => putBack(browser, []),
  "the row of a document": (browser) => loseLast(browser, "documents"),
  "the content of a document": (browser) => loseLast(browser, "contents"),
  "what the database says of itself": (browser) => loseLast(browser, "meta"),
};

describe("documents that are gone", () => {
  it.each(Object.entries(losses))("are told: %s", async (_what, lose) => {
    const browser = newBrowser();
    const before = openTab(browser);
    await attach(before, 3);
    before.close();
    await lose(browser);
    const after = openTab(browser);
    expect(await lossIn(after)).toMatchObject({ expected: 3 });
    // New documents hide nothing.
    await attach(after, 4);
    expect(await lossIn(after)).not.toBeNull();
    after.close();
    expect(await lossIn(openTab(browser))).not.toBeNull();
  });

  it("are told when an older copy of the database was put back, whatever it holds", async () => {
    const browser = newBrowser();
    const before = openTab(browser);
    const [id = ""] = await attach(before, 2);
    const older = await copyOf(browser);
    given(await before.rename(id, "PT notes.pdf"));
    before.close();
    await putBack(browser, older);
    const after = openTab(browser);
    expect(await lossIn(after)).toEqual({ expected: 2, found: 2 });
    await attach(after, 2);
    expect(await lossIn(after)).not.toBeNull();
  });

  it("are told at once to whoever has them open, also when the mark outside is gone as well", async () => {
    const browser = newBrowser();
    const store = openTab(browser);
    await attach(store, 2);
    const told: unknown[] = [];
    store.watchLoss((loss) => told.push(loss));
    browser.sentinelStorage.clear();
    await deleteDatabase(browser);
    await vi.waitFor(() => expect(told).toContainEqual({ expected: 2, found: 0 }));
  });

  it.each(Object.entries(losses))(
    "are told no more once accepted, and the next loss is: %s",
    async (_what, lose) => {
      const browser = newBrowser();
      const other = openTab(browser);
      await attach(other, 3);
      await lose(browser);
      const store = openTab(browser);
      await lossIn(store);
      given(await store.acceptLoss());
      expect([await lossIn(store), await lossIn(other)]).toEqual([null, null]);
      await attach(other, 1);
      await attach(store, 1);
      expect([await lossIn(store), await lossIn(other)]).toEqual([null, null]);
      for (const tab of [store, other]) tab.close();
      await lose(browser);
      expect(await lossIn(openTab(browser))).not.toBeNull();
    },
  );
});

describe("no loss", () => {
  it("is a browser without documents, or one whose documents were erased", async () => {
    const browser = newBrowser();
    const store = openTab(browser);
    expect(await lossIn(store)).toBeNull();
    const [id = ""] = await attach(store, 3);
    given(await store.erase(id));
    given(await store.erase(id));
    expect(await lossIn(store)).toBeNull();
    given(await store.eraseCase(caseId));
    store.close();
    expect(await lossIn(openTab(browser))).toBeNull();
  });

  it("is a database of an earlier release, whose documents count from then on", async () => {
    const browser = newBrowser();
    const opening = browser.indexedDB.open(name, 1);
    await new Promise<void>((resolve) => {
      opening.addEventListener("upgradeneeded", () => {
        const documents = opening.result.createObjectStore("documents", { keyPath: "id" });
        documents.createIndex("byCase", "caseId");
        documents.add({ id: "made earlier", caseId });
        opening.result.createObjectStore("contents").add(new Blob(["x"]), "made earlier");
      });
      opening.addEventListener("success", () => resolve());
    });
    opening.result.close();
    const store = openTab(browser);
    expect(await lossIn(store)).toBeNull();
    await attach(store, 1);
    store.close();
    await loseLast(browser, "documents");
    expect(await lossIn(openTab(browser))).toEqual({ expected: 2, found: 1 });
  });

  it("is what two tabs write in any order, and every loss that follows is found", async () => {
    const acts = fc.array(fc.constantFrom("add", "rename", "erase", "look"), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        turnsOfTabs(),
        acts,
        acts,
        fc.constantFrom(...Object.keys(losses)),
        async (s, one, other, loss) => {
          const browser = newBrowser();
          const storage = laggingStorage(s);
          const seen: unknown[] = [];
          const tabs = [storage(), storage()].map((own) => openTab(browser, own));
          const work = [one, other].map(async (all, at) => {
            const tab = tabs[at];
            if (tab === undefined) return;
            const [id = ""] = await attach(tab, 1);
            for (const act of all) {
              await s.schedule(Promise.resolve(), act);
              if (act === "add") await attach(tab, 1);
              else if (act === "rename") await tab.rename(id, `${String(seen.length)}.pdf`);
              else if (act === "erase") await tab.erase(id);
              else seen.push(await lossIn(tab));
            }
            await attach(tab, 1);
          });
          await s.waitFor(Promise.all(work));
          for (const tab of tabs) seen.push(await lossIn(tab));
          expect(seen.filter((found) => found !== null)).toEqual([]);
          for (const tab of tabs) tab.close();
          await losses[loss]?.(browser);
          expect(await lossIn(openTab(browser, storage()))).not.toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a documents database that does not answer", () => {
  it("is said not to answer, and is opened again with the next work", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const browser = newBrowser();
    const open = vi
      .spyOn(browser.indexedDB, "open")
      .mockImplementationOnce(() => new IDBOpenDBRequest());
    const store = openTab(browser);
    const listing = store.list(caseId);
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    vi.advanceTimersByTime(10_000);
    expect(await listing).toEqual({
      ok: false,
      error: { kind: "unavailable", reason: "no-answer" },
    });
    vi.useRealTimers();
    expect(await store.list(caseId)).toMatchObject({ ok: true });
  });
});
