import { Outlet } from "@tanstack/react-router";
import { CaseStoreProvider } from "#cases";
import { DataLossPage } from "./data-loss-page.tsx";
import { StoreProblemPage } from "./store-problem-page.tsx";
import { useStoreState } from "./use-store-state.ts";

/** Lets the pages through once there is a store, and says clearly why when there is none. */
export function StoreGate() {
  const { opening, state } = useStoreState();
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
          <Outlet />
        </CaseStoreProvider>
      );
  }
}
