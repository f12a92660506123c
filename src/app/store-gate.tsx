import { Outlet, useRouteContext } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import {
  CapabilitiesProvider,
  CaseStoreProvider,
  type OpenDrafts,
  PolicyProvider,
  TeamProvider,
} from "#data";
import { usePeopleState } from "./people/use-person.ts";
import { useStoreState } from "./use-store-state.ts";
import { IdentityGate } from "./vault/identity-gate.tsx";
import { VaultGate, Waiting } from "./vault/vault-gate.tsx";

/** Lets the pages through once the vault is open and there is a store, and says clearly why when there is none. */
export function StoreGate() {
  const { vault } = useRouteContext({ from: "__root__" });
  return vault === null ? (
    <OpenedStore />
  ) : (
    <VaultGate opening={vault.opening}>
      <IdentityGate opening={vault.opening}>
        <OpenedStore />
      </IdentityGate>
    </VaultGate>
  );
}

function OpenedStore() {
  const { opening, state } = useStoreState();
  // Kept here, so that what is not saved outlives a store that is lost and opened again.
  const [drafts] = useState<OpenDrafts>(() => new Map());
  const { current } = usePeopleState();
  const { access, vault } = useRouteContext({ from: "__root__" });
  // What was typed last is saved before the keys are forgotten.
  useEffect(
    () =>
      vault?.lock.saveFirst(async () =>
        Promise.all([...drafts.values()].map(async ({ autosave }) => autosave.flush())),
      ),
    [vault, drafts],
  );
  switch (state.kind) {
    case "opening":
      return <Waiting />;
    case "problem":
      return state.error.kind === "unauthorized" && access !== null ? (
        <Suspense fallback={<Waiting />}>
          <SignedOutPage access={access} />
        </Suspense>
      ) : (
        <Suspense fallback={<Waiting />}>
          <StoreProblemPage error={state.error} opening={opening} />
        </Suspense>
      );
    case "data-loss":
      return (
        <Suspense fallback={<Waiting />}>
          <DataLossPage
            setupLoss={state.setupLoss}
            loss={state.loss}
            backups={state.workspace.backups}
            opening={opening}
            drafts={drafts}
          />
        </Suspense>
      );
    case "setup-loss":
      return (
        <Suspense fallback={<Waiting />}>
          <SetupLossPage loss={state.loss} backups={state.workspace.backups} opening={opening} />
        </Suspense>
      );
    case "ready":
      return current === null ? (
        <Suspense fallback={<Waiting />}>
          <NobodyYet />
        </Suspense>
      ) : (
        // A key: no screen may carry what it read from one store over into another.
        <CaseStoreProvider
          key={state.workspace.name}
          store={state.workspace.cases}
          {...(state.workspace.caps.durable ? { drafts } : {})}
        >
          <CapabilitiesProvider caps={state.workspace.caps}>
            <TeamProvider
              team={state.workspace.team}
              administration={state.workspace.administration}
            >
              <PolicyProvider policy={state.workspace.policy}>
                <Outlet />
              </PolicyProvider>
            </TeamProvider>
          </CapabilitiesProvider>
        </CaseStoreProvider>
      );
  }
}

/** Asks who works here: by name alone, or by what opens the vault. */
function NobodyYet() {
  const { vault } = useRouteContext({ from: "__root__" });
  const stage = vault?.opening.getState();
  return stage?.kind === "open" ? <OwnProfilePage vault={stage.vault} /> : <PeoplePage />;
}

// Rarely needed, so no part of the first page.
const StoreProblemPage = lazy(async () => {
  const { StoreProblemPage: page } = await import("./store-problem-page.tsx");
  return { default: page };
});
const SignedOutPage = lazy(async () => {
  const { SignedOutPage: page } = await import("./server/signed-out-page.tsx");
  return { default: page };
});
const DataLossPage = lazy(async () => {
  const { DataLossPage: page } = await import("./data-loss-page.tsx");
  return { default: page };
});
const SetupLossPage = lazy(async () => {
  const { SetupLossPage: page } = await import("./setup-loss-page.tsx");
  return { default: page };
});
const PeoplePage = lazy(async () => {
  const { PeoplePage: page } = await import("./people/people-page.tsx");
  return { default: page };
});
const OwnProfilePage = lazy(async () => {
  const { OwnProfilePage: page } = await import("./vault/own-profile-page.tsx");
  return { default: page };
});
