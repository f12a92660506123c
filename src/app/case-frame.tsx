import { Outlet } from "@tanstack/react-router";
import { DocumentStoreProvider } from "#cases";
import { createBrowserDocumentStore, createMemoryDocumentStore } from "#storage";
import { useStoreState } from "./use-store-state.ts";

/** Around every page of a case: its documents. They are kept where the cases are. */
export function CaseFrame() {
  const { state } = useStoreState();
  if (state.kind !== "ready") return null;
  return (
    <DocumentStoreProvider key={state.keeps} store={documents[state.keeps]}>
      <Outlet />
    </DocumentStoreProvider>
  );
}

const options = { clock: () => new Date().toISOString() };

/** Made once, so that documents of a session outlive the pages. Neither does anything before it is first used. */
const documents = {
  browser: createBrowserDocumentStore(options),
  session: createMemoryDocumentStore(options),
};
