import type { Autosave } from "./autosave-state.ts";

/** A lock of the browser, which a window holds, shared with others, while something in it is not saved. */
const lockName = "unsaved-work";

/**
 * Marks something in this window as not saved, for every window of this browser. A window that closes or crashes
 * gives its marks back by itself.
 *
 * @returns takes the mark back
 */
export function markUnsaved(): () => void {
  // Missing outside a secure context, where no service worker runs that could reload the window; null in some hosts.
  const locks: LockManager | null | undefined = navigator.locks;
  if (locks === null || locks === undefined) return () => undefined;
  const saved = new AbortController();
  void locks.request(lockName, { mode: "shared" }, async () => untilAborted(saved.signal));
  return () => saved.abort();
}

/**
 * Does something once no window of this browser holds anything that is not saved. A save that is on its way is
 * waited for.
 *
 * @returns false where something is still not saved after two seconds: nothing was done
 */
export async function ifAllSaved(work: () => Promise<void>): Promise<boolean> {
  try {
    await navigator.locks.request(lockName, { signal: AbortSignal.timeout(2000) }, work);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return false;
    throw error;
  }
}

/** Marks a case as long as its newest answers are not on disk. */
export function markWhileUnsaved(autosave: Autosave): () => void {
  let unmark: (() => void) | null = null;
  const look = (): void => {
    if (autosave.getState().kind === "saved") {
      unmark?.();
      unmark = null;
    } else unmark ??= markUnsaved();
  };
  look();
  const stop = autosave.subscribe(look);
  return () => {
    stop();
    unmark?.();
  };
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener("abort", resolve);
  });
}
