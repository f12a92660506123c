import { createContext, use, useEffect, useMemo, type ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { Autosave } from "./autosave-state.ts";
import { caseKeys } from "./case-keys.ts";
import type { CaseStore } from "#domain";
import { workSettings } from "./work-settings.ts";

/** The drafts of cases on screen, and of cases that were left before their draft was saved. */
export type OpenDrafts = Map<string, { readonly autosave: Autosave }>;

interface StoreInUse {
  readonly store: CaseStore;
  readonly drafts: OpenDrafts;
}

const CaseStoreContext = createContext<StoreInUse | null>(null);

/** Gives the screens their store and re-reads what they show when a case changes, here or in another tab. */
export function CaseStoreProvider({
  store,
  drafts,
  children,
}: {
  readonly store: CaseStore;
  /** Given, they outlive this provider, as when the store is opened again. */
  readonly drafts?: OpenDrafts;
  readonly children: ReactNode;
}) {
  const queryClient = useQueryClient();
  const value = useMemo(
    (): StoreInUse => ({ store, drafts: drafts ?? new Map() }),
    [store, drafts],
  );
  useEffect(() => askBeforeLeaving(value.drafts), [value]);
  useEffect(() => saveOnLeaving(value.drafts), [value]);
  useEffect(
    () =>
      store.watch({}, ({ caseId }) => {
        // Word of a case means that the way to the store is open: what could not be saved may be now.
        value.drafts.get(caseId)?.autosave.retryQuietly();
        // A case that is opened again must not start from what it was before it was left.
        queryClient.removeQueries({ queryKey: caseKeys.one(caseId), type: "inactive" });
        void queryClient.invalidateQueries({ queryKey: caseKeys.one(caseId) });
        void queryClient.invalidateQueries({ queryKey: caseKeys.lists });
      }),
    [store, queryClient, value],
  );
  // Due times rest on the plan's time zone, which is a setting.
  useEffect(() => {
    let zone = workSettings.get().planZone;
    return workSettings.subscribe(() => {
      if (workSettings.get().planZone === zone) return;
      zone = workSettings.get().planZone;
      void queryClient.invalidateQueries({ queryKey: caseKeys.lists });
    });
  }, [queryClient]);
  return <CaseStoreContext value={value}>{children}</CaseStoreContext>;
}

/** As long as a draft is not saved only this page holds it, on whatever screen: the browser asks first. */
function askBeforeLeaving(drafts: OpenDrafts): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    const isUnsaved = [...drafts.values()].some(
      ({ autosave }) => autosave.getState().kind !== "saved",
    );
    if (isUnsaved) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}

/** Also the drafts of cases that are not on screen any more. */
function saveOnLeaving(drafts: OpenDrafts): () => void {
  const leave = (): void => {
    for (const { autosave } of drafts.values()) autosave.leave();
  };
  window.addEventListener("pagehide", leave);
  return () => window.removeEventListener("pagehide", leave);
}

/** The store of the nearest provider; a screen outside of one is a mistake in the program. */
export function useCaseStore(): CaseStore {
  return useCaseStoreContext().store;
}

/** Also the drafts that are open; for `useAutosave`. */
export function useCaseStoreContext(): StoreInUse {
  const value = use(CaseStoreContext);
  if (value === null) throw new Error("a CaseStoreProvider is missing above this screen");
  return value;
}
