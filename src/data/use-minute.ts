import { useSyncExternalStore } from "react";

/**
 * The present, to the minute. Whoever shows time left looks here: one timer for the page, which ticks at
 * the full minute and rests while the page is out of sight, and only those who look are drawn again.
 */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, currentMinute);
}

const minuteInMs = 60_000;
const listeners = new Set<() => void>();
let minute = minuteOf(Date.now());
let timer: ReturnType<typeof setTimeout> | undefined;

function currentMinute(): number {
  // Nobody listens before the first drawing, and the clock may have gone on since the last one stopped.
  if (listeners.size === 0) minute = minuteOf(Date.now());
  return minute;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener("visibilitychange", tick);
    schedule();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", tick);
    clearTimeout(timer);
  };
}

function tick(): void {
  clearTimeout(timer);
  const now = minuteOf(Date.now());
  if (now !== minute) {
    minute = now;
    for (const listener of listeners) listener();
  }
  if (document.visibilityState === "visible") schedule();
}

function schedule(): void {
  timer = setTimeout(tick, minuteInMs - (Date.now() % minuteInMs));
}

function minuteOf(now: number): number {
  return now - (now % minuteInMs);
}
