import { saveFile } from "#ui";
import type { StoreState } from "./store-opening.ts";

/**
 * Hands a stored case to the browser as a download, exactly as it is stored, readable or not. Resolves with false
 * when there is nothing to read.
 */
export async function downloadRawCopy(state: StoreState, caseId: string): Promise<boolean> {
  const readRaw = state.kind === "ready" ? state.workspace.readRaw : null;
  const row = await readRaw?.(caseId);
  if (row?.ok !== true || row.value === undefined) return false;
  saveFile(`case-${caseId.slice(0, 8)}-as-stored.json`, "json", JSON.stringify(row.value, null, 1));
  return true;
}
