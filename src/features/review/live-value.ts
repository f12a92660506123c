import { useRef, useSyncExternalStore } from "react";
import type { Store } from "#ui";

/** Renders again only when what `select` takes from the value is not the same any more. */
export function useLiveValue<T, Part>(
  live: Store<T>,
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
