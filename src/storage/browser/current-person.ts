import type { SentinelStorage } from "./sentinel.ts";

/** Who worked in this browser last: an id, no name. Whoever cannot be told is asked for, never guessed. */
export interface CurrentPerson {
  readonly read: () => string | null;
  readonly write: (id: string) => void;
}

export const currentPersonKey = "reviewer-workstation.current-person";

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
  };
}
