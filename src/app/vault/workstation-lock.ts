import { createIdleWatch, lastActionIn, watchActions } from "#data";
import type { Vault } from "#domain";

/** Hides everything and forgets every key, by hand, after idle time, or because another window did. */
export interface WorkstationLock {
  /** From now on the vault is open in this window. */
  readonly watch: (vault: Vault) => void;
  readonly lock: (because: LockReason) => Promise<void>;
  /** What is still to be saved is given a moment before the keys go; returns the way to stop. */
  readonly saveFirst: (save: () => Promise<unknown>) => () => void;
}

export type LockReason = "idle" | "person";

export interface LockOptions {
  /** What holds every page. */
  readonly root: HTMLElement;
  readonly storage: Storage | null;
  /** Survives the new loading of this window, and nothing else. */
  readonly session: Storage | null;
  /** After how many milliseconds without an action. */
  readonly idleMs?: number;
}

const lastActionKey = "reviewer-workstation.last-action";
const reasonKey = "reviewer-workstation.locked-because";
const focusKey = "reviewer-workstation.focus-before-lock";
/** For so long what was typed last may still be saved, behind a page that is hidden already. */
const saveMs = 1000;

/**
 * A locked window is loaded anew, because that alone takes everything out of its memory: pages, answers of queries,
 * forms, addresses of documents. Its address stays, and so the page comes back after unlocking.
 */
export function createWorkstationLock(options: LockOptions): WorkstationLock {
  const { root, storage, session, idleMs = 600_000 } = options;
  const saves = new Set<() => Promise<unknown>>();
  let watched: Vault | null = null;
  let isLeaving = false;

  function hide(): void {
    root.hidden = true;
    document.title = "Reviewer workstation";
  }

  function loadAnew(): void {
    if (isLeaving) return;
    isLeaving = true;
    hide();
    // What is not saved was sealed as it was typed: no dialog holds up the lock.
    addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), {
      capture: true,
    });
    location.reload();
  }

  async function lock(because: LockReason): Promise<void> {
    if (isLeaving) return;
    note(session, focusKey, document.activeElement?.id ?? "");
    note(session, reasonKey, because);
    hide();
    await Promise.race([Promise.allSettled([...saves].map(async (save) => save())), pause(saveMs)]);
    watched?.lock();
    loadAnew();
  }

  return {
    lock,
    saveFirst(save) {
      saves.add(save);
      return () => void saves.delete(save);
    },
    watch(vault) {
      if (watched !== null) return;
      watched = vault;
      vault.subscribe(() => {
        if (vault.getState().kind !== "open") loadAnew();
      });
      // The browser may freeze this page as it is and bring it back by the Back button.
      addEventListener("pagehide", ({ persisted }) => {
        if (persisted) hide();
      });
      addEventListener("pageshow", ({ persisted }) => {
        if (!persisted) return;
        vault.lock();
        loadAnew();
      });
      const shared = lastActionIn(storage, lastActionKey);
      shared.write(Date.now());
      const idle = createIdleWatch({
        now: () => Date.now(),
        idleMs,
        shared,
        lock: () => void lock("idle"),
      });
      watchActions(idle, new AbortController().signal);
    },
  };
}

/** Why this window was locked, told once; null where it was not, or that is not known. */
export function takeLockReason(session: Storage | null): string | null {
  return take(session, reasonKey);
}

/** Which field had the focus before it was locked: the id of a field, told once. */
export function takeLockedFocus(session: Storage | null): string | null {
  return take(session, focusKey);
}

function take(storage: Storage | null, key: string): string | null {
  try {
    const found = storage?.getItem(key) ?? null;
    storage?.removeItem(key);
    return found === "" ? null : found;
  } catch {
    return null;
  }
}

function note(storage: Storage | null, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // The lock page then says less, and the focus begins at the page’s heading.
  }
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
