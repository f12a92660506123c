import type { Page } from "@playwright/test";
import {
  placeOf,
  readRows,
  readStored,
  type StoredRow,
  writeRows,
  writeStored,
} from "./stored-rows.ts";

export type { StoredRow } from "./stored-rows.ts";

type Store = "cases" | "summaries" | "revisions" | "determinations";

/**
 * Changes rows of the browser's database beside the workstation, as somebody with its developer tools and the key to
 * what is encrypted would; no form is open meanwhile.
 *
 * @param edit gives the row to store in place of one, or null for a row to delete
 */
export async function tamper(
  page: Page,
  store: Store,
  edit: (row: StoredRow, at: number, all: readonly StoredRow[]) => StoredRow | null,
): Promise<void> {
  await page.goto("/criteria");
  const { keys, rows } = await readRows(page, store);
  const changed = rows.map((row, at) => ({ key: keys[at], row, next: edit(row, at, rows) }));
  await writeRows(
    page,
    store,
    changed.filter(({ row, next }) => row !== next).map(({ key, next }) => ({ key, next })),
  );
}

/** The same without the key: what lies on the disk is all that is known. */
export async function tamperUnread(
  page: Page,
  store: Store,
  edit: (stored: unknown, at: number, all: readonly unknown[]) => unknown,
): Promise<void> {
  await page.goto("/criteria");
  const { cases } = await placeOf(page);
  const { keys, values } = await readStored(page, cases, store);
  const changed = values.map((value, at) => ({
    key: keys[at],
    value,
    next: edit(value, at, values),
  }));
  await writeStored(
    page,
    cases,
    store,
    changed.filter(({ value, next }) => value !== next).map(({ key, next }) => ({ key, next })),
  );
}

/** What is stored now. */
export async function storedRows(page: Page, store: Store): Promise<readonly StoredRow[]> {
  const { rows } = await readRows(page, store);
  return rows;
}

/** Adds a row that no save made. */
export async function plant(page: Page, store: Store, row: StoredRow): Promise<void> {
  await page.goto("/criteria");
  await writeRows(page, store, [{ key: null, next: row }]);
}
