import type { CaseStore } from "#domain";
import { createStore } from "#ui";

/** Whether the computer's clock is behind what was saved already. */
export interface ClockWatch {
  /** The newest saved instant, ISO in UTC, while the clock is behind it; null while it is not. */
  readonly getState: () => string | null;
  /** Compares again with what the clock shows now, in milliseconds: the clock and the cases go on. */
  readonly check: (now: number) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Remembers the newest instant it has seen: a save under a clock that was set back takes it off the list.
 * What can’t be read says nothing about the clock.
 */
export function createClockWatch(store: Pick<CaseStore, "list">): ClockWatch {
  let newest: string | null = null;
  const state = createStore<string | null>(null);
  return {
    getState: state.get,
    async check(now) {
      const listed = await store.list({
        sort: { by: "updatedAt", direction: "descending" },
        limit: 1,
      });
      const [first] = listed.ok ? listed.value.items : [];
      if (first !== undefined && (newest === null || first.updatedAt > newest)) {
        newest = first.updatedAt;
      }
      const isBehind = newest !== null && Date.parse(newest) - now > toleratedMs;
      const next = isBehind ? newest : null;
      if (next !== state.get()) state.set(next);
    },
    subscribe: state.subscribe,
  };
}

/** A computer that sets its clock by the network moves it by less, and `now` may be the minute that just passed. */
const toleratedMs = 120_000;
