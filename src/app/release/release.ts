import { ifAllSaved } from "#data";
import { createStore } from "#ui";

/**
 * What this window knows of newer releases. `ready`: one is stored in this browser and waits. `refused`: it was asked
 * for while something was not saved, here or in another window; nothing has changed.
 */
export type ReleaseState = "newest" | "ready" | "refused";

/** The release that runs in this window, and the way to the next one. */
export interface Release {
  readonly getState: () => ReleaseState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps this release in the browser and looks for a newer one whenever somebody comes back to the window. */
  readonly keep: () => Promise<void>;
  /** Reloads this window with the newer release, if everything is saved in every window. */
  readonly takeOver: () => Promise<void>;
}

export function createRelease(): Release {
  const state = createStore<ReleaseState>("newest");
  let registration: ServiceWorkerRegistration | undefined;

  /** A worker that was there before anything was stored is no newer release. */
  function watch(worker: ServiceWorker | null, isNewer: boolean): void {
    if (worker === null || !isNewer) return;
    const look = (): void => {
      if (worker.state === "installed" || worker.state === "activated") state.set("ready");
    };
    worker.addEventListener("statechange", look);
    look();
  }

  return {
    getState: state.get,
    subscribe: state.subscribe,
    async keep() {
      const { registerServiceWorker } = await import("./register.ts");
      const found = await registerServiceWorker();
      if (found === undefined) return;
      registration = found;
      const isKept = () => found.active !== null;
      watch(found.waiting, isKept());
      watch(found.installing, isKept());
      found.addEventListener("updatefound", () => watch(found.installing, isKept()));
      lookAgainOnReturn(found);
    },
    async takeOver() {
      const isDone = await ifAllSaved(async () => {
        await changeWorker(registration?.waiting ?? null);
        window.location.reload();
      });
      if (!isDone) state.set("refused");
    },
  };
}

/** Resolves when the waiting worker has taken over; at once where another window has asked for it already. */
async function changeWorker(waiting: ServiceWorker | null): Promise<void> {
  if (waiting === null) return;
  await new Promise((resolve) => {
    waiting.addEventListener("statechange", resolve, { once: true });
    waiting.postMessage("take-over");
  });
}

/** Another release may have come since. A server that does not answer is asked again the next time. */
function lookAgainOnReturn(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (document.visibilityState === "visible") void registration.update().catch(() => undefined);
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
}
