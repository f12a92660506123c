import { useSyncExternalStore } from "react";

/** Whether there is room for a second column of reading beside the form. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(wide);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => window.matchMedia(wide).matches,
  );
}

const wide = "(min-width: 80rem)";
