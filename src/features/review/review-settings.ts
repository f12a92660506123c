import { useSyncExternalStore } from "react";

/** How somebody likes to work; kept in this browser, never in a case. */
export type ReviewSettings = {
  /** Single keys answer the question in focus. Off for those who speak or whose keys slip. */
  readonly hasAnswerKeys: boolean;
  /** After an answer by key the focus goes to the next open question. */
  readonly movesOn: boolean;
  /** The record stands beside the form where there is room. */
  readonly showsRecord: boolean;
};

const atFirst: ReviewSettings = { hasAnswerKeys: true, movesOn: true, showsRecord: false };
const key = "reviewer-workstation.review-settings";
const listeners = new Set<() => void>();
let current: ReviewSettings | undefined;

export function reviewSettings(): ReviewSettings {
  return (current ??= readSettings(attempt(() => globalThis.localStorage.getItem(key))));
}

/** Changes some of the settings, here at once and for the next visit. */
export function changeReviewSettings(change: Partial<ReviewSettings>): void {
  const next = { ...reviewSettings(), ...change };
  current = next;
  attempt(() => globalThis.localStorage.setItem(key, JSON.stringify(next)));
  for (const listener of listeners) listener();
}

export function useReviewSettings(): ReviewSettings {
  return useSyncExternalStore(subscribe, reviewSettings);
}

/** What was kept, as far as it can be read; the rest is as at first. */
export function readSettings(kept: string | null | undefined): ReviewSettings {
  const parsed: unknown = attempt((): unknown => JSON.parse(kept ?? "null"));
  const found = new Map<string, unknown>(
    typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [],
  );
  const flag = (name: keyof ReviewSettings) => {
    const value = found.get(name);
    return typeof value === "boolean" ? value : atFirst[name];
  };
  return {
    hasAnswerKeys: flag("hasAnswerKeys"),
    movesOn: flag("movesOn"),
    showsRecord: flag("showsRecord"),
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Where storage is full or forbidden a setting lives as long as the page. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
