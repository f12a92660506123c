import type { Page } from "@playwright/test";

/** A row as it lies in the browser's database: JSON throughout. */
export type StoredRow = { readonly [part: string]: unknown };

type Store = "cases" | "summaries" | "revisions" | "determinations";

/**
 * Changes rows of the browser's database beside the workstation, as somebody with its developer tools would;
 * no form is open meanwhile.
 *
 * @param edit gives the row to store in place of one, or null for a row to delete
 */
export async function tamper(
  page: Page,
  store: Store,
  edit: (row: StoredRow, at: number, all: readonly StoredRow[]) => StoredRow | null,
): Promise<void> {
  await page.goto("/criteria");
  const { keys, rows } = await readStore(page, store);
  const changed = rows.map((row, at) => ({ key: keys[at], row, next: edit(row, at, rows) }));
  await writeStore(
    page,
    store,
    changed.filter(({ row, next }) => row !== next).map(({ key, next }) => ({ key, next })),
  );
}

/** What is stored now. */
export async function storedRows(page: Page, store: Store): Promise<readonly StoredRow[]> {
  const { rows } = await readStore(page, store);
  return rows;
}

/** Adds a row that no save made. */
export async function plant(page: Page, store: Store, row: StoredRow): Promise<void> {
  await page.goto("/criteria");
  await writeStore(page, store, [{ key: null, next: row }]);
}

async function readStore(
  page: Page,
  store: Store,
): Promise<{ readonly keys: readonly unknown[]; readonly rows: readonly StoredRow[] }> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("reviewer-workstation");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction(name);
          const keys = transaction.objectStore(name).getAllKeys();
          const rows = transaction.objectStore(name).getAll();
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve({ keys: keys.result, rows: rows.result });
          });
        });
      }),
    store,
  );
}

async function writeStore(
  page: Page,
  store: Store,
  changes: readonly { readonly key: unknown; readonly next: StoredRow | null }[],
): Promise<void> {
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("reviewer-workstation");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction(name, "readwrite");
          const rows = transaction.objectStore(name);
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
    [store, changes] as const,
  );
}
