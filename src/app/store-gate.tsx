import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { CaseStoreProvider, DocumentStoreProvider } from "#cases";
import { createBrowserDocumentStore, createMemoryDocumentStore } from "#storage";
import { DataLossPage } from "./data-loss-page.tsx";
import { StoreProblemPage } from "./store-problem-page.tsx";
import { useStoreState } from "./use-store-state.ts";

/** Lets the pages through once there is a store, and says clearly why when there is none. */
export function StoreGate() {
  const { opening, state } = useStoreState();
  const [documents] = useState(createDocumentStores);
  switch (state.kind) {
    case "opening":
      return <p className="text-ink-muted">Opening the cases of this browser…</p>;
    case "problem":
      return <StoreProblemPage error={state.error} opening={opening} />;
    case "data-loss":
      return <DataLossPage loss={state.loss} store={state.store} opening={opening} />;
    case "ready":
      return (
        // A key: no screen may carry what it read from one store over into another.
        <CaseStoreProvider key={state.keeps} store={state.store}>
          <DocumentStoreProvider store={documents[state.keeps]}>
            <Outlet />
          </DocumentStoreProvider>
        </CaseStoreProvider>
      );
  }
}

/** The documents are kept where the cases are. Neither store does anything before it is first used. */
function createDocumentStores() {
  const options = { clock: () => new Date().toISOString() };
  return {
    browser: createBrowserDocumentStore(options),
    session: createMemoryDocumentStore(options),
  };
}
