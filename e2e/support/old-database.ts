import type { Page } from "@playwright/test";

/**
 * Puts the cases that this browser holds into a database of the first layout, in place of the one they are in,
 * as the first release left it. No page of the workstation may be open.
 */
export async function makeDatabaseOld(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const name = "reviewer-workstation";
    const withoutKeys = ["cases", "summaries"];
    const withKeys = ["revisions", "determinations", "keys"];
    const present = await database(indexedDB.open(name));
    const reading = present.transaction([...withoutKeys, ...withKeys, "meta"]);
    const lists = await Promise.all(
      [...withoutKeys, ...withKeys].map(async (store) => ({
        store,
        keys: await listOf(reading.objectStore(store).getAllKeys()),
        rows: await listOf(reading.objectStore(store).getAll()),
      })),
    );
    const epoch = await answer(reading.objectStore("meta").get("epoch"));
    present.close();
    await answer(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, 1);
    opening.addEventListener("upgradeneeded", () => {
      const made = opening.result;
      for (const store of withoutKeys) made.createObjectStore(store, { keyPath: "id" });
      const revisions = made.createObjectStore("revisions", { autoIncrement: true });
      revisions.createIndex("byCase", ["caseId", "revision"], { unique: true });
      revisions.createIndex("byKind", "kind");
      const determinations = made.createObjectStore("determinations", { autoIncrement: true });
      determinations.createIndex("byId", "id", { unique: true });
      determinations.createIndex("byCase", "caseId");
      for (const store of ["keys", "snapshots", "meta"]) made.createObjectStore(store);
    });
    const old = await database(opening);
    const writing = old.transaction([...withoutKeys, ...withKeys, "meta"], "readwrite");
    for (const { store, keys, rows } of lists) {
      for (const [at, row] of rows.entries()) {
        const key = keys[at];
        const isKeyed = typeof key === "string" || typeof key === "number";
        if (withKeys.includes(store) && isKeyed) writing.objectStore(store).put(row, key);
        else writing.objectStore(store).put(row);
      }
    }
    writing.objectStore("meta").put(epoch, "epoch");
    await new Promise((resolve) => {
      writing.addEventListener("complete", resolve);
    });
    old.close();
    // The first release kept counts there, and nothing else that this one reads.
    for (const key of Object.keys(localStorage)) {
      if (key !== `${name}.sentinel`) localStorage.removeItem(key);
    }

    function answer(request: EventTarget & { readonly result: unknown }): Promise<unknown> {
      return new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("The database does not answer.")));
      });
    }

    async function listOf(request: EventTarget & { readonly result: unknown }) {
      const list: unknown = await answer(request);
      const items: readonly unknown[] = Array.isArray(list) ? list : [];
      return items;
    }

    async function database(request: EventTarget & { readonly result: unknown }) {
      const opened = await answer(request);
      if (!(opened instanceof IDBDatabase)) throw new Error("There is no database.");
      return opened;
    }
  });
}
