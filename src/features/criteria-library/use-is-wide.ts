import { useSyncExternalStore } from "react";

const query = "(min-width: 64rem)";

/** Whether there is room for a column beside the text; the same width as the stylesheet's `lg`. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => true,
  );
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", onChange);
  return () => {
    media.removeEventListener("change", onChange);
  };
}
