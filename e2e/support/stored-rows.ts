import type { Page } from "@playwright/test";
import { codecOf, places } from "../sealed-store/rows.ts";

/** A row as the workstation has it: JSON throughout. */
export type StoredRow = { readonly [part: string]: unknown };

/** Keys and rows of one store, in its order. */
export type StoredRows = {
  readonly keys: readonly unknown[];
  readonly rows: readonly StoredRow[];
};

/** A row that is put in place of the one under a key, or under a new one; null deletes it. */
export type RowChange = { readonly key: unknown; readonly next: unknown };

/** The databases in which the page's browser keeps its cases. */
export async function placeOf(page: Page): Promise<(typeof places)["sealed"]> {
  const kind = await page.evaluate(async (unsealed) => {
    if (localStorage.getItem("reviewer-workstation.trial") !== null) return "trial";
    const known = (await indexedDB.databases()).map(({ name }) => name);
    const isSealed = known.includes("reviewer-workstation-vault") || !known.includes(unsealed);
    return isSealed ? "sealed" : "unsealed";
  }, places.unsealed.cases);
  return places[kind];
}

/** What lies in a store, read as by somebody who has the key. */
export async function readRows(page: Page, store: string): Promise<StoredRows> {
  const { cases: database } = await placeOf(page);
  const { keys, values } = await readStored(page, database, store);
  const codec = await codecOf(database);
  const rows = await Promise.all(
    values.map(async (value, at) => asRow(await codec.decode(store, value, keys[at]))),
  );
  return { keys, rows };
}

/** Writes rows as by somebody who has the key, beside the workstation. */
export async function writeRows(
  page: Page,
  store: string,
  changes: readonly RowChange[],
): Promise<void> {
  const { cases: database } = await placeOf(page);
  const codec = await codecOf(database);
  const stored = await Promise.all(
    changes.map(async ({ key, next }) => ({
      key,
      next: next === null ? null : await codec.encode(store, next, key),
    })),
  );
  await writeStored(page, database, store, stored);
}

/** What lies in a store of a database, as it lies there. */
export async function readStored(
  page: Page,
  database: string,
  store: string,
): Promise<{ readonly keys: readonly unknown[]; readonly values: readonly unknown[] }> {
  return page.evaluate(
    ([name, storeName]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction(storeName);
          const keys = transaction.objectStore(storeName).getAllKeys();
          const values = transaction.objectStore(storeName).getAll();
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve({ keys: keys.result, values: values.result });
          });
        });
      }),
    [database, store] as const,
  );
}

/** Puts values into a store of a database as they are; null deletes. */
export async function writeStored(
  page: Page,
  database: string,
  store: string,
  changes: readonly { readonly key: unknown; readonly next: unknown }[],
): Promise<void> {
  await page.evaluate(
    ([name, storeName, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction(storeName, "readwrite");
          const rows = transaction.objectStore(storeName);
          for (const { key, next } of all) {
            const isKey = typeof key === "string" || typeof key === "number";
            if (next === null && isKey) rows.delete(key);
            else if (rows.keyPath !== null || !isKey) rows.put(next);
            else rows.put(next, key);
          }
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
          transaction.addEventListener("abort", () => reject(new Error("not written")));
        });
      }),
    [database, store, changes] as const,
  );
}

/** Deletes a database, as a browser that lost it; the workstation must not have it open. */
export async function deleteDatabase(page: Page, database: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase(name);
        deletion.addEventListener("success", () => resolve());
        deletion.addEventListener("error", () => reject(new Error("not deleted")));
      }),
    database,
  );
}

function asRow(value: unknown): StoredRow {
  if (typeof value !== "object" || value === null) throw new Error("a row that is none");
  return { ...value };
}
