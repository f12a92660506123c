/** Who works here: the name that the history of a case shows. Kept in this browser, no sign-in. */
export interface Reviewer {
  readonly getName: () => string;
  /** Trims; an empty name gives back the default. */
  readonly setName: (name: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The part of localStorage that is needed; null where the browser gives none. */
export type NameStorage = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

export const defaultReviewerName = "Nurse reviewer";
const key = "reviewer-workstation.reviewer";
const longestName = 80;

export function createReviewer(storage: NameStorage): Reviewer {
  const listeners = new Set<() => void>();
  let name = attempt(() => storage?.getItem(key) ?? null) ?? defaultReviewerName;
  return {
    getName: () => name,
    setName(next) {
      const trimmed = next.trim().slice(0, longestName);
      name = trimmed === "" ? defaultReviewerName : trimmed;
      attempt(() =>
        name === defaultReviewerName ? storage?.removeItem(key) : storage?.setItem(key, name),
      );
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The browser's storage for a name; reading the property itself may throw where storage is forbidden. */
export function localNameStorage(): NameStorage {
  return attempt(() => globalThis.localStorage) ?? null;
}

/** Where storage is full or forbidden the name lives as long as the page, which is all it has to. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
