/** A value outside React, as `useSyncExternalStore` reads it. */
export interface Store<T> {
  readonly get: () => T;
  /** Tells everybody who listens, also where the value is the same. */
  readonly set: (next: T) => void;
  /** @returns the way to stop; the same listener given twice is told once */
  readonly subscribe: (listener: () => void) => () => void;
  readonly listeners: () => number;
}

export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(next) {
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    listeners: () => listeners.size,
  };
}
