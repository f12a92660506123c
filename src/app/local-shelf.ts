/** The part of localStorage that settings need; null where the browser gives none. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

/** The browser's storage for settings; reading the property itself may throw where storage is forbidden. */
export function localShelf(): Shelf {
  return attempt(() => globalThis.localStorage) ?? null;
}

/** Where storage is full or forbidden a setting lives as long as the page, which is all it has to. */
export function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
