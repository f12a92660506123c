import type { Page } from "@playwright/test";
import { forgetChain } from "./forget-chain.ts";
import { type RowChange, readRows, writeRows } from "./stored-rows.ts";

/**
 * Adds `count` copies of the cases that this browser holds, each under an id of its own, straight into
 * its database: entering a thousand by hand would take the test an hour. Reload the page after it.
 */
export async function copyCases(page: Page, count: number): Promise<void> {
  const { rows: cases } = await readRows(page, "cases");
  const { rows: summaries } = await readRows(page, "summaries");
  const { rows: revisions } = await readRows(page, "revisions");
  const copied: Record<"cases" | "summaries" | "revisions" | "keys", RowChange[]> = {
    cases: [],
    summaries: [],
    revisions: [],
    keys: [],
  };
  for (let copy = 0; copy < count; copy += 1) {
    const stored = cases[copy % cases.length];
    if (stored === undefined) throw new Error("There is no case to copy.");
    const { id: from, record } = stored;
    if (typeof record !== "object") throw new Error("A case without a record.");
    const id = `${String(from).slice(0, 16)}_${String(copy).padStart(7, "0")}`;
    copied.cases.push({ key: null, next: { ...stored, id, record: { ...record, id } } });
    const summary = summaries.find((row) => row["id"] === from);
    copied.summaries.push({ key: null, next: { ...summary, id } });
    for (const revision of revisions.filter(({ caseId }) => caseId === from)) {
      copied.revisions.push({ key: null, next: { ...revision, caseId: id } });
    }
    copied.keys.push({ key: `copy-${id}`, next: id });
  }
  for (const store of ["cases", "summaries", "revisions", "keys"] as const) {
    await writeRows(page, store, copied[store]);
  }
  await forgetChain(page);
}
