import { Outlet } from "@tanstack/react-router";
import { DocumentStoreProvider } from "#data";
import { documentStores } from "./document-stores.ts";
import { useStoreState } from "./use-store-state.ts";

/** Around every page of a case: its documents. */
export function CaseFrame() {
  const { state } = useStoreState();
  if (state.kind !== "ready") return null;
  return (
    <DocumentStoreProvider key={state.keeps} store={documentStores[state.keeps]}>
      <Outlet />
    </DocumentStoreProvider>
  );
}
