/** What the idle lock needs from the browser. */
export interface IdleWatchOptions {
  /** Milliseconds since 1970 by the clock on the wall: it goes on while a machine sleeps, as timers do not. */
  readonly now: () => number;
  /** After how many milliseconds without an action everything is locked. */
  readonly idleMs: number;
  /** When somebody last did something in any window, remembered for all of them; null where nothing can be. */
  readonly shared: { readonly read: () => number | null; readonly write: (at: number) => void };
  /** Tells a server that somebody is there; left out where there is none. */
  readonly report?: () => void;
  readonly lock: () => void;
}

export interface IdleWatch {
  /** Somebody pressed a key or moved something. */
  readonly act: () => void;
  /** To be called often, and whenever the page is seen again; locks once. */
  readonly check: () => void;
}

/** The server hears of actions at most so often; its own lock comes this much later at worst. */
const reportEveryMs = 30_000;
const shareEveryMs = 2000;

/** Counts from the last action of a person, in whichever window, and locks when it is too long ago. */
export function createIdleWatch({
  now,
  idleMs,
  shared,
  report,
  lock,
}: IdleWatchOptions): IdleWatch {
  let last = now();
  let reported = last;
  let written = 0;
  let isLocked = false;

  function lastAnywhere(): number {
    return Math.max(last, shared.read() ?? 0);
  }

  function check(): void {
    if (isLocked) return;
    const at = now();
    // A clock that was set back makes the last action one of the future, which nobody has seen.
    const idle = at - lastAnywhere();
    if (idle >= idleMs || idle < -idleMs) {
      isLocked = true;
      lock();
      return;
    }
    if (last > reported && at - reported >= reportEveryMs) {
      reported = at;
      report?.();
    }
  }

  return {
    check,
    act() {
      // Who comes back after too long meets the lock, not the case: the first key does not unlock.
      check();
      if (isLocked) return;
      last = now();
      if (last - written < shareEveryMs) return;
      written = last;
      shared.write(last);
    },
  };
}

/** As much of localStorage as remembers a moment; it may refuse. */
type MomentStorage = Pick<Storage, "getItem" | "setItem">;

/** When somebody last did something in any window of this browser, in milliseconds since 1970, under this key. */
export function lastActionIn(
  storage: MomentStorage | null,
  key: string,
): IdleWatchOptions["shared"] {
  return {
    read() {
      try {
        const found = Number(storage?.getItem(key) ?? "");
        return Number.isSafeInteger(found) && found > 0 ? found : null;
      } catch {
        return null;
      }
    },
    write(at) {
      try {
        storage?.setItem(key, String(at));
      } catch {
        // Each window then counts for itself.
      }
    },
  };
}

const checkEveryMs = 1000;

/** Tells the watch of every key, press and move in this window, and lets it look every second, until `signal` ends it. */
export function watchActions(watch: IdleWatch, signal: AbortSignal): void {
  for (const name of ["keydown", "pointerdown", "pointermove", "wheel"] as const) {
    document.addEventListener(name, watch.act, { signal, capture: true, passive: true });
  }
  // A window that is seen again after a machine slept is locked before anybody can read it.
  document.addEventListener("visibilitychange", watch.check, { signal });
  const timer = setInterval(watch.check, checkEveryMs);
  signal.addEventListener("abort", () => clearInterval(timer));
}
