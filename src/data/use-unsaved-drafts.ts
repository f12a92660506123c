import { useCallback, useSyncExternalStore } from "react";
import type { CaseRecord } from "#domain";
import type { AutosaveState } from "./autosave-state.ts";
import { useCaseStoreContext, type OpenDrafts } from "./case-store-context.tsx";

/** A case that was left before its answers could be saved; only this page holds them. */
export type UnsavedDraft = {
  readonly record: CaseRecord;
  readonly saving: Extract<AutosaveState, { readonly kind: "failed" | "conflict" }>;
};

/**
 * The drafts that could not be saved, for a screen that shows none of them itself. A save that is on its way is
 * not among them: it is saved or fails within its time.
 */
export function useUnsavedDrafts(): readonly UnsavedDraft[] {
  const { drafts } = useCaseStoreContext();
  const subscribe = useCallback((listener: () => void) => watchDrafts(drafts, listener), [drafts]);
  // Text, because what React compares must stay the same while nothing changed.
  useSyncExternalStore(subscribe, () => statesOf(drafts));
  return unsavedIn(drafts);
}

/** Those in `drafts` that failed or met another's save, in the order in which they were opened. */
export function unsavedIn(drafts: OpenDrafts): readonly UnsavedDraft[] {
  return [...drafts.values()].flatMap(({ autosave }) => {
    const saving = autosave.getState();
    const isUnsaved = saving.kind === "failed" || saving.kind === "conflict";
    return isUnsaved ? [{ record: autosave.getDraft(), saving }] : [];
  });
}

function watchDrafts(drafts: OpenDrafts, listener: () => void): () => void {
  const stops = [...drafts.values()].map(({ autosave }) => autosave.subscribe(listener));
  return () => {
    for (const stop of stops) stop();
  };
}

function statesOf(drafts: OpenDrafts): string {
  return [...drafts].map(([id, { autosave }]) => `${id} ${autosave.getState().kind}`).join("\n");
}
