import type { CurrentPerson } from "#domain";
import type { SentinelStorage } from "./sentinel.ts";

const currentPersonKey = "reviewer-workstation.current-person";

export function createCurrentPerson(storage: SentinelStorage | null): CurrentPerson {
  return {
    read() {
      try {
        return storage?.getItem(currentPersonKey) ?? null;
      } catch {
        return null;
      }
    },
    write(id) {
      try {
        storage?.setItem(currentPersonKey, id);
      } catch {
        // It then holds as long as the page; on the next visit the person is asked for.
      }
    },
    watch(callback) {
      const listening = new AbortController();
      globalThis.addEventListener(
        "storage",
        ({ key, newValue }) => {
          if (key === currentPersonKey && newValue !== null) callback(newValue);
        },
        { signal: listening.signal },
      );
      return () => listening.abort();
    },
  };
}
