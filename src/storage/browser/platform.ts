import type { TabChannel } from "../change-feed.ts";
import type { SentinelStorage } from "./sentinel.ts";

/** What the browser store takes from the browser; null where the browser has or gives none. */
export interface BrowserPlatform {
  readonly indexedDB: IDBFactory | null;
  readonly channel: TabChannel | null;
  readonly sentinelStorage: SentinelStorage | null;
}

/** The real platform. Reading a storage property may throw where storage is forbidden. */
export function browserPlatform(name: string): BrowserPlatform {
  return {
    indexedDB: attempt(() => globalThis.indexedDB ?? null),
    channel: attempt(() => new BroadcastChannel(name)),
    sentinelStorage: browserStorage(),
  };
}

/** What outlives a database, and is written at once. */
export function browserStorage(): SentinelStorage | null {
  return attempt(() => globalThis.localStorage ?? null);
}

function attempt<T>(take: () => T): T | null {
  try {
    return take();
  } catch {
    return null;
  }
}
