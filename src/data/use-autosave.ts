import { useEffect, useState, useSyncExternalStore } from "react";
import { createAutosave } from "./autosave.ts";
import type { Autosave, AutosaveState } from "./autosave-state.ts";
import type { Delay } from "./delay.ts";
import type { CaseRecord, Versioned } from "#domain";
import { useCaseStoreContext, type OpenDrafts } from "./case-store-context.tsx";
import { markWhileUnsaved } from "./unsaved-work.ts";

/**
 * The autosave of the case on screen. Start the form from `autosave.getDraft()`: when the case was
 * left with a draft that could not be saved, the draft is still there. Later values of `initial`
 * are ignored while the id stays the same: the form owns the answers. Saves at once when the page
 * is hidden and when the component goes away; what happens when the page is left is the provider's part.
 */
export function useAutosave(
  initial: Versioned<CaseRecord>,
  timing?: { readonly delay?: Delay; readonly idleMs?: number; readonly longestMs?: number },
): Autosave {
  const { store, drafts } = useCaseStoreContext();
  const { id } = initial.value;
  const open = () => {
    const draft = store.unsent?.read(id) ?? undefined;
    const begin = { store, initial, ...timing, ...(draft === undefined ? {} : { draft }) };
    return { id, autosave: drafts.get(id)?.autosave ?? createAutosave(begin) };
  };
  const [held, setHeld] = useState(open);
  const current = held.id === id ? held : open();
  if (current !== held) setHeld(current);
  const { autosave } = current;

  useEffect(() => keepOpen(drafts, id, autosave), [drafts, id, autosave]);
  // What an earlier page could not save is saved now, or meets what was saved since.
  useEffect(() => void (autosave.getState().kind === "unsaved" && autosave.flush()), [autosave]);
  useEffect(() => saveWhenHidden(autosave), [autosave]);

  return autosave;
}

/** Where the newest answers are; what reads it renders again at every save, and nothing around it. */
export function useAutosaveState(autosave: Autosave): AutosaveState {
  return useSyncExternalStore(autosave.subscribe, autosave.getState);
}

/** Registers the draft while it is on screen, and beyond that until it is saved. */
function keepOpen(drafts: OpenDrafts, id: string, autosave: Autosave): () => void {
  const entry = { autosave };
  drafts.set(id, entry);
  const unmark = markWhileUnsaved(autosave);
  return () => {
    const letGo = (): void => {
      if (autosave.getState().kind !== "saved") return;
      unmark();
      stop();
      if (drafts.get(id) === entry) drafts.delete(id);
    };
    // One that cannot be saved now goes on trying, and is let go when it is saved.
    const stop = autosave.subscribe(letGo);
    void autosave.flush().then(letGo);
  };
}

function saveWhenHidden(autosave: Autosave): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const save = (): void => {
    void autosave.flush();
  };
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") save();
      else autosave.retryQuietly();
    },
    { signal },
  );
  window.addEventListener("focus", autosave.retryQuietly, { signal });
  return () => leaving.abort();
}
