import { useSyncExternalStore } from "react";
import { createStore } from "#ui";

/**
 * The present, to the minute. Whoever shows time left looks here: one timer for the page, which ticks at
 * the full minute and rests while the page is out of sight, and only those who look are drawn again.
 */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, currentMinute);
}

const minuteInMs = 60_000;
const minute = createStore(minuteOf(Date.now()));
let timer: ReturnType<typeof setTimeout> | undefined;

function currentMinute(): number {
  // Nobody listens before the first drawing, and the clock may have gone on since the last one stopped.
  if (minute.listeners() === 0) minute.set(minuteOf(Date.now()));
  return minute.get();
}

function subscribe(listener: () => void): () => void {
  if (minute.listeners() === 0) {
    document.addEventListener("visibilitychange", tick);
    schedule();
  }
  const stop = minute.subscribe(listener);
  return () => {
    stop();
    if (minute.listeners() > 0) return;
    document.removeEventListener("visibilitychange", tick);
    clearTimeout(timer);
  };
}

function tick(): void {
  clearTimeout(timer);
  const now = minuteOf(Date.now());
  if (now !== minute.get()) minute.set(now);
  if (document.visibilityState === "visible") schedule();
}

function schedule(): void {
  timer = setTimeout(tick, minuteInMs - (Date.now() % minuteInMs));
}

function minuteOf(now: number): number {
  return now - (now % minuteInMs);
}
