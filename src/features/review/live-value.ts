import { useRef, useSyncExternalStore } from "react";

/** A value that changes at every keystroke and that small parts of a screen read on their own. */
export type LiveValue<T> = {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createLiveValue<T>(first: T): LiveValue<T> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    get: () => current,
    set(value) {
      current = value;
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

/** Renders again only when what `select` takes from the value is not the same any more. */
export function useLiveValue<T, Part>(
  live: LiveValue<T>,
  select: (value: T) => Part,
  isSame: (one: Part, other: Part) => boolean = Object.is,
): Part {
  const last = useRef<Taken<T, Part> | undefined>(undefined);
  return useSyncExternalStore(live.subscribe, () => {
    const value = live.get();
    const before = last.current;
    // React asks several times for one change.
    if (before?.value === value && before.select === select) return before.part;
    const part = select(value);
    const kept = before !== undefined && isSame(before.part, part) ? before.part : part;
    last.current = { value, select, part: kept };
    return kept;
  });
}

type Taken<T, Part> = {
  readonly value: T;
  readonly select: (value: T) => Part;
  readonly part: Part;
};
