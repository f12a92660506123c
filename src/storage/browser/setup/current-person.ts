import type { CurrentPerson } from "#domain";
import type { SentinelStorage } from "../sentinel.ts";

/** @param storageKey - under which the id lies in localStorage */
export function createCurrentPerson(
  storage: SentinelStorage | null,
  storageKey: string,
): CurrentPerson {
  return {
    read() {
      try {
        return storage?.getItem(storageKey) ?? null;
      } catch {
        return null;
      }
    },
    write(id) {
      try {
        storage?.setItem(storageKey, id);
      } catch {
        // It then holds as long as the page; on the next visit the person is asked for.
      }
    },
    watch(callback) {
      const listening = new AbortController();
      globalThis.addEventListener(
        "storage",
        ({ key, newValue }) => {
          if (key === storageKey && newValue !== null) callback(newValue);
        },
        { signal: listening.signal },
      );
      return () => listening.abort();
    },
  };
}
