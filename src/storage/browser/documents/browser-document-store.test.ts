import { describe, expect, it } from "vitest";
import { describeDocumentIntegrity } from "../../../domain/ports/contract/describe-document-integrity-for-test.ts";
import {
  caseId,
  describeDocumentStore,
  exampleDocument,
  given,
} from "../../../domain/ports/contract/describe-document-store-for-test.ts";
import { describePageReadings } from "../../../domain/ports/contract/describe-page-readings-for-test.ts";
import { tickingClock } from "../../../domain/ports/contract/examples-for-test.ts";
import { createBrowserDocumentStore } from "./browser-document-store.ts";
import { newBrowser, type BrowserForTest } from "../tab-for-test.ts";

function openTab({ indexedDB, sentinelStorage, newChannel }: BrowserForTest) {
  const platform = { indexedDB, sentinelStorage, channel: newChannel() };
  return createBrowserDocumentStore({ clock: tickingClock(), name: "documents", platform });
}

describeDocumentStore("browser store", () => openTab(newBrowser()));
describePageReadings("browser store", () => openTab(newBrowser()));

describeDocumentIntegrity("browser store", () => {
  const browser = newBrowser();
  return {
    store: openTab(browser),
    overwrite: (id, content) => tamper(browser, "contents", content, id),
  };
});

describe("documents of one browser", () => {
  it("are there after a reload", async () => {
    const browser = newBrowser();
    const before = openTab(browser);
    const document = given(await before.add(exampleDocument()));
    before.close();
    const after = openTab(browser);
    expect(given(await after.list(caseId)).items).toEqual([document]);
    expect(given(await after.content(document.id))).toMatchObject({
      integrity: "not-verified",
    });
  });

  it("get names of their own when two tabs add the same file at once", async () => {
    const browser = newBrowser();
    const tabs = [openTab(browser), openTab(browser)];
    const added = await Promise.all(tabs.map((tab) => tab.add(exampleDocument())));
    expect(added.map((outcome) => given(outcome).name).toSorted()).toEqual([
      "fax (2).pdf",
      "fax.pdf",
    ]);
  });

  it("change in one tab and the other hears of it", async () => {
    const browser = newBrowser();
    const [mine, other] = [openTab(browser), openTab(browser)];
    const heard: unknown[] = [];
    other.watch((change) => heard.push(change));
    given(await mine.add(exampleDocument()));
    expect(heard).toEqual([{ caseId }]);
  });

  it("that were damaged on the disk are counted, and never shown as whole", async () => {
    const browser = newBrowser();
    const store = openTab(browser);
    const kept = given(await store.add(exampleDocument()));
    const lost = given(await store.add(exampleDocument()));
    await tamper(browser, "documents", { id: lost.id, caseId, name: 7 });
    await tamper(browser, "contents", "no file any more", kept.id);
    expect(given(await store.list(caseId))).toEqual({ items: [kept], unreadable: 1 });
    expect(await store.content(kept.id)).toMatchObject({
      error: { kind: "invalid", reason: "damaged" },
    });
    expect(await store.rename(lost.id, "x")).toMatchObject({ error: { reason: "damaged" } });
  });

  it("of a database before page readings open whole, and what is read of them is kept from then on", async () => {
    const browser = newBrowser();
    const before = openTab(browser);
    const document = given(await before.add(exampleDocument()));
    before.close();
    await asVersionTwo(browser);
    const after = openTab(browser);
    expect(given(await after.list(caseId)).items).toEqual([document]);
    expect(given(await after.checkIntegrity())).toBeNull();
    const reading = { origin: "text", page: 1, engine: "text 1", text: "Seen." } as const;
    given(await after.savePageReadings(document.id, [reading]));
    after.close();
    expect(given(await openTab(browser).pageReadings(document.id)).items).toEqual([reading]);
  });

  it("whose readings were damaged on the disk are read anew, and nothing damaged is given", async () => {
    const browser = newBrowser();
    const store = openTab(browser);
    const { id } = given(await store.add(exampleDocument()));
    const reading = { origin: "text", page: 1, engine: "text 1", text: "Seen." } as const;
    given(await store.savePageReadings(id, [reading]));
    await tamper(browser, "pageReadings", { document: id, page: 2, reading: { page: 2 } });
    await tamper(browser, "pageReadings", { document: id, page: 3 });
    expect(given(await store.pageReadings(id))).toEqual({ items: [reading], unreadable: 2 });
  });

  it("cannot be kept where the browser has no place for them, and that is said", async () => {
    const store = createBrowserDocumentStore({
      clock: tickingClock(),
      platform: { indexedDB: null, channel: null, sentinelStorage: null },
    });
    expect(await store.add(exampleDocument())).toMatchObject({
      error: { kind: "unavailable", reason: "absent" },
    });
  });
});

/** Makes of the database what the release before left: version 2 had no place for readings. */
async function asVersionTwo({ indexedDB }: BrowserForTest): Promise<void> {
  const rows = new Map<string, readonly (readonly [IDBValidKey, unknown])[]>();
  const open = (version?: number, upgrade?: (database: IDBDatabase) => void) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("documents", version);
      request.addEventListener("upgradeneeded", () => upgrade?.(request.result));
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("cannot open")));
    });
  const all = (request: IDBRequest<unknown[]>) =>
    new Promise<unknown[]>((resolve) => {
      request.addEventListener("success", () => resolve(request.result));
    });
  const now = await open();
  for (const name of ["documents", "contents", "meta"]) {
    const store = now.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([
      new Promise<IDBValidKey[]>((resolve) => {
        const request = store.getAllKeys();
        request.addEventListener("success", () => resolve(request.result));
      }),
      all(store.getAll()),
    ]);
    rows.set(
      name,
      keys.map((key, index) => [key, values[index]] as const),
    );
  }
  now.close();
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase("documents").addEventListener("success", () => resolve());
  });
  const old = await open(2, (database) => {
    const documents = database.createObjectStore("documents", { keyPath: "id" });
    documents.createIndex("byCase", "caseId");
    const contents = database.createObjectStore("contents");
    const meta = database.createObjectStore("meta");
    for (const [, row] of rows.get("documents") ?? []) documents.put(row);
    for (const [key, row] of rows.get("contents") ?? []) contents.put(row, key);
    for (const [key, row] of rows.get("meta") ?? []) meta.put(row, key);
  });
  old.close();
}

async function tamper(
  { indexedDB }: BrowserForTest,
  storeName: string,
  value: unknown,
  key?: string,
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("documents");
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("cannot open")));
  });
  await new Promise<void>((resolve) => {
    const writing = database.transaction(storeName, "readwrite");
    writing.addEventListener("complete", () => resolve());
    writing.objectStore(storeName).put(value, key);
  });
  database.close();
}
