import type { Page } from "@playwright/test";
import { forgetChain } from "./forget-chain.ts";

/** What the copies need to know of a stored row; everything else goes along unread. */
type Row = { readonly id: string; readonly caseId?: string; readonly record?: object };

/**
 * Adds `count` copies of the cases that this browser holds, each under an id of its own, straight into
 * its database: entering a thousand by hand would take the test an hour. Reload the page after it.
 */
export async function copyCases(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const database = await done(indexedDB.open("reviewer-workstation"));
    if (!(database instanceof IDBDatabase)) throw new Error("There is no database.");
    const stores = ["cases", "summaries", "revisions", "keys"];
    const transaction = database.transaction(stores, "readwrite");
    const store = (name: string) => transaction.objectStore(name);
    const [cases, summaries, revisions] = await Promise.all([
      rowsOf("cases"),
      rowsOf("summaries"),
      rowsOf("revisions"),
    ]);
    for (let copy = 0; copy < wanted; copy += 1) {
      const stored = cases[copy % cases.length];
      if (stored === undefined) throw new Error("There is no case to copy.");
      const id = `${stored.id.slice(0, 16)}_${String(copy).padStart(7, "0")}`;
      store("cases").add({ ...stored, id, record: { ...stored.record, id } });
      const summary = summaries.find((row) => row.id === stored.id);
      store("summaries").add({ ...summary, id });
      for (const revision of revisions.filter((row) => row.caseId === stored.id)) {
        store("revisions").add({ ...revision, caseId: id });
      }
      store("keys").add(id, `copy-${id}`);
    }
    await new Promise((resolve, reject) => {
      transaction.addEventListener("complete", resolve);
      transaction.addEventListener("error", () => reject(new Error("Not copied.")));
    });
    database.close();

    async function rowsOf(name: string): Promise<readonly Row[]> {
      const rows: unknown = await done(store(name).getAll());
      return Array.isArray(rows) ? rows.filter(isRow) : [];
    }

    function isRow(row: unknown): row is Row {
      return typeof row === "object" && row !== null;
    }

    function done(request: EventTarget & { readonly result: unknown }): Promise<unknown> {
      return new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("Not read.")));
      });
    }
  }, count);
  await forgetChain(page);
}
