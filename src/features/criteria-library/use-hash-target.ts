import { useEffect, useSyncExternalStore } from "react";

/**
 * The id after `#` in the address. The element it names is scrolled to and takes focus, on arrival and
 * on every change: the page is drawn after the browser has looked for it.
 */
export function useHashTarget(): string {
  const target = useSyncExternalStore(subscribe, currentTarget, () => "");
  useEffect(() => {
    if (target === "") return undefined;
    // After the frame in which a page change moves focus to the page's title.
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(target);
      element?.scrollIntoView({ block: "start" });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return target;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  window.addEventListener("popstate", onChange);
  return () => {
    window.removeEventListener("hashchange", onChange);
    window.removeEventListener("popstate", onChange);
  };
}

function currentTarget(): string {
  const written = window.location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    // A stray per cent sign: no id of ours has one.
    return written;
  }
}
