import type { ServerConnection, ServerLink, ServerState } from "#domain";

/** How the way to the server stands, and what waits for it. */
export function createServerState(): {
  readonly connection: ServerConnection;
  readonly setLink: (link: ServerLink) => void;
  readonly setUnsent: (ids: readonly string[], unreadable: readonly string[]) => void;
  /** Calls back whenever the server is reached again after it was not. */
  readonly onBack: (callback: () => void) => void;
} {
  const listeners = new Set<() => void>();
  const onBack = new Set<() => void>();
  let state: ServerState = { link: "reached", unsent: [], unreadable: [] };

  function enter(next: ServerState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    connection: {
      getState: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    setLink(link) {
      const before = state.link;
      // A release does not become the right one again until the page is loaded anew.
      if (link === before || before === "superseded") return;
      enter({ ...state, link });
      if (link === "reached") for (const callback of onBack) callback();
    },
    setUnsent(unsent, unreadable) {
      const isSame = unsent.join() === state.unsent.join();
      if (isSame && unreadable.join() === state.unreadable.join()) return;
      enter({ ...state, unsent, unreadable });
    },
    onBack: (callback) => void onBack.add(callback),
  };
}
