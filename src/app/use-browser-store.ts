import type { CaseStore } from "#domain";
import type { BrowserCaseStore } from "#storage";
import { useStoreState } from "./use-store-state.ts";

/** The store of this browser; null while cases are kept for this session only. */
export function useBrowserStore(): BrowserCaseStore | null {
  const { state } = useStoreState();
  return state.kind === "ready" && isOfBrowser(state.store) ? state.store : null;
}

function isOfBrowser(store: CaseStore): store is BrowserCaseStore {
  return "exportAll" in store;
}
