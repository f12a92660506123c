import { describe, expect, it } from "vitest";
import { describeDocumentIntegrity } from "../../domain/ports/contract/describe-document-integrity-for-test.ts";
import {
  caseId,
  describeDocumentStore,
  exampleDocument,
  given,
} from "../../domain/ports/contract/describe-document-store-for-test.ts";
import { tickingClock } from "../../domain/ports/contract/examples-for-test.ts";
import { createBrowserDocumentStore } from "./browser-document-store.ts";
import { newBrowser, type BrowserForTest } from "./tab-for-test.ts";

function openTab({ indexedDB, sentinelStorage, newChannel }: BrowserForTest) {
  const platform = { indexedDB, sentinelStorage, channel: newChannel() };
  return createBrowserDocumentStore({ clock: tickingClock(), name: "documents", platform });
}

describeDocumentStore("browser store", () => openTab(newBrowser()));

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
