import * as fc from "fast-check";
import type { BackupRow } from "#domain";
import { exampleCase, stored } from "../../../domain/ports/contract/examples-for-test.ts";
import type { BrowserCaseStore } from "../browser-case-store.ts";
import { type BrowserForTest, openTab } from "../tab-for-test.ts";

export interface Exported {
  readonly kind: "sound" | "first-use";
  readonly rows: readonly BackupRow[];
}

const at = "2026-11-12T08:00:00.000Z";

export async function exportOf(browser: BrowserForTest): Promise<Exported> {
  const exported = await (await openTab(browser)).exportAll(at);
  if (!exported.ok) throw new Error(`not exported: ${exported.error.kind}`);
  const { rows } = exported.value;
  return {
    kind: rows.some(({ store }) => store === "revisions") ? "sound" : "first-use",
    rows: rows.filter(({ key }) => key !== "chainHead"),
  };
}

/** What became of each case, by id. */
export async function restoreInto(
  browser: BrowserForTest,
  { rows }: Pick<Exported, "rows">,
): Promise<Readonly<Record<string, string>>> {
  const restored = await (await openTab(browser)).restoreBackup(rows);
  if (!restored.ok) throw new Error(`not restored: ${JSON.stringify(restored.error)}`);
  return Object.fromEntries(restored.value.map(({ id, outcome }) => [id, outcome]));
}

export async function add(store: BrowserCaseStore, notes: string): Promise<string> {
  const record = exampleCase({ notes });
  return stored(await store.create(record, { key: record.id })).value.id;
}

export async function change(store: BrowserCaseStore, id: string, notes: string): Promise<void> {
  const { value, version } = stored(await store.get(id));
  stored(await store.put(id, { ...value, notes }, { ifMatch: version }));
}

/** Some cases, each changed, removed and restored a few times. */
export const caseSamples = fc
  .array(fc.array(fc.oneof(fc.string(), fc.constant(null)), { maxLength: 4 }), { maxLength: 4 })
  .map((cases) => async (store: BrowserCaseStore) => {
    for (const [index, steps] of cases.entries()) {
      // Rows of different cases lie between each other only in the order of writes.
      const id = await add(store, `case ${index}`);
      for (const step of steps) {
        if (step === null) await removeAndRestore(store, id);
        else await change(store, id, step);
      }
    }
  });

async function removeAndRestore(store: BrowserCaseStore, id: string): Promise<void> {
  const { version } = stored(await store.get(id));
  const removed = await store.remove(id, { ifMatch: version });
  if (!removed.ok) throw new Error("not removed");
  stored(await store.restore(id, { ifMatch: removed.version }));
}
