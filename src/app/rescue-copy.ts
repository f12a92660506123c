import type { BrowserCaseStore } from "#storage";
import { downloadText } from "../features/worklist/index.ts";

/**
 * Hands every case that can still be read to the browser as one download, removed ones left out.
 * The file holds whole records, member fields included; its name says nothing about anybody.
 */
export async function downloadRescueCopy(
  store: Pick<BrowserCaseStore, "list" | "get" | "verify" | "head">,
): Promise<{ readonly ok: true; readonly cases: number } | { readonly ok: false }> {
  const listed = await store.list({ limit: Number.MAX_SAFE_INTEGER });
  if (!listed.ok) return { ok: false };
  const outcomes = await Promise.all(listed.value.items.map(({ id }) => store.get(id)));
  const records = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  // What each case verifies against is a part of the copy: it tells later whether the browser went on from it.
  const verification = await Promise.all(
    listed.value.items.map(async ({ id }) => {
      const verified = await store.verify(id);
      return { id, ...(verified.ok ? verified.value : { kind: "unknown" }) };
    }),
  );
  const copy = { kind: "rescued-cases", chain: store.head(), verification, records };
  downloadText("cases-rescued.json", JSON.stringify(copy, null, 1));
  return { ok: true, cases: records.length };
}
