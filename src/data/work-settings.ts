import type { Settings, SettingsStore, Stored } from "#domain";
import { createStore } from "#ui";

/** How the workspace is set to work, at hand at once for whoever reacts to a key. */
export interface WorkSettings {
  /** What was chosen; a setting that is absent never was. */
  readonly get: () => Settings;
  /** Holds here at once, and is stored for the next visit and the other tabs. False where it could not be stored. */
  readonly change: (part: Settings) => Promise<boolean>;
  readonly subscribe: (listener: () => void) => () => void;
  /** From now on settings are kept in this store, of which `stored` was read. */
  readonly connect: (store: SettingsStore, stored: Stored<Settings>) => void;
}

/** Settings that hold as long as the page until they are connected to a store. */
export function createWorkSettings(): WorkSettings {
  const current = createStore<Settings>({});
  let store: SettingsStore | null = null;
  let stopWatching: (() => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function follow(from: SettingsStore): Promise<void> {
    const read = await from.read();
    if (read.ok && store === from) current.set(read.value.value ?? {});
  }

  /** Another tab may have changed another setting: each is taken into what is stored now. */
  async function save(part: Settings): Promise<boolean> {
    const to = store;
    if (to === null) return false;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const before = await to.read();
      if (!before.ok) return false;
      const { revision, value } = before.value;
      const saved = await to.write({ ...value, ...part }, { ifRevision: revision });
      if (saved.ok) return true;
      if (saved.error.kind !== "conflict") return false;
    }
    return false;
  }

  return {
    get: current.get,
    change(part) {
      current.set({ ...current.get(), ...part });
      const saved = last.then(() => save(part));
      last = saved;
      return saved;
    },
    subscribe: current.subscribe,
    connect(to, { value }) {
      stopWatching?.();
      store = to;
      current.set(value ?? {});
      stopWatching = to.watch(() => void follow(to));
    },
  };
}

const attempts = 5;

/** Those of this page. */
export const workSettings = createWorkSettings();

/** Whether letters and signs work as keys; off for those who speak to their machine or whose keys slip. */
export function areLettersOn(): boolean {
  return workSettings.get().hasWorklistKeys ?? true;
}
