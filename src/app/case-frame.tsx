import { Outlet } from "@tanstack/react-router";
import { DocumentStoreProvider } from "#data";
import { useStoreState } from "./use-store-state.ts";

/** Around every page of a case: its documents. */
export function CaseFrame() {
  const { state } = useStoreState();
  if (state.kind !== "ready") return null;
  const { name, documents } = state.workspace;
  return (
    <DocumentStoreProvider key={name} store={documents}>
      <Outlet />
    </DocumentStoreProvider>
  );
}
