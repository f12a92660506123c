import type { CaseStore } from "#domain";
import { downloadText } from "../features/worklist/index.ts";

/**
 * Hands every case that can still be read to the browser as one download, removed ones left out.
 * The file holds whole records, member fields included; its name says nothing about anybody.
 */
export async function downloadRescueCopy(
  store: Pick<CaseStore, "list" | "get">,
): Promise<{ readonly ok: true; readonly cases: number } | { readonly ok: false }> {
  const listed = await store.list({ limit: Number.MAX_SAFE_INTEGER });
  if (!listed.ok) return { ok: false };
  const outcomes = await Promise.all(listed.value.items.map(({ id }) => store.get(id)));
  const records = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  downloadText("cases-rescued.json", JSON.stringify({ kind: "rescued-cases", records }, null, 1));
  return { ok: true, cases: records.length };
}
