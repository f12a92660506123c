import { browserDelay, type Delay } from "../browser/in-time.ts";
import { browserStorage } from "../browser/platform.ts";
import type { SentinelStorage } from "../browser/sentinel.ts";

/** What taking over an unsealed store takes from the browser. */
export interface MovePlatform {
  readonly indexedDB: IDBFactory | null;
  readonly storage: SentinelStorage | null;
  /** Every key of `storage`. */
  readonly storageKeys: () => readonly string[];
  /** In bytes; null where the browser does not tell. */
  readonly room: () => Promise<{ readonly used: number; readonly free: number } | null>;
  /** Does the work when no other window of this browser does such work. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly delay: Delay;
}

export function browserMovePlatform(): MovePlatform {
  const storage = browserStorage();
  return {
    indexedDB: globalThis.indexedDB ?? null,
    storage,
    storageKeys: () => (storage === null ? [] : Object.keys(globalThis.localStorage)),
    async room() {
      const { usage, quota } = await navigator.storage.estimate();
      if (usage === undefined || quota === undefined) return null;
      return { used: usage, free: Math.max(0, quota - usage) };
    },
    alone: async (work) => navigator.locks.request("reviewer-workstation.move", work),
    delay: browserDelay,
  };
}
