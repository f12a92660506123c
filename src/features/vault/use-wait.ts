import { useCallback, useSyncExternalStore } from "react";

/**
 * Whole seconds until `retryAt` (milliseconds since 1970), counted down; 0 where a try is taken. By the clock on the
 * wall, so that a machine that slept does not wait twice.
 */
export function useWait(retryAt: number | null): number {
  const watch = useCallback(
    (changed: () => void) => {
      if (retryAt === null) return () => undefined;
      const timer = setInterval(() => {
        changed();
        if (secondsUntil(retryAt) === 0) clearInterval(timer);
      }, 250);
      return () => clearInterval(timer);
    },
    [retryAt],
  );
  return useSyncExternalStore(watch, () => (retryAt === null ? 0 : secondsUntil(retryAt)));
}

function secondsUntil(moment: number): number {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}
