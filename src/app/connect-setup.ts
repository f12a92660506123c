import { workSettings } from "#data";
import { readPeople, readSettings } from "#domain";
import { currentPersonKey } from "#storage";
import type { People } from "./people/people.ts";
import type { StoredSetup } from "./store-opening.ts";

/** Puts what was set up in this browser into the hands of those who show it and write it. */
export function connectSetup(setup: StoredSetup, people: People): void {
  const { store, rows, currentPerson, isFirstUse } = setup;
  workSettings.connect(store.settings, readSettings(rows) ?? { revision: 0, value: null });
  people.connect({ store: store.people, list: readPeople(rows), currentPerson, isFirstUse });
  stopFollowing?.();
  stopFollowing = currentPerson === null ? null : followOtherTabs(people);
}

let stopFollowing: (() => void) | null = null;

/** Who works in this browser works in all of its tabs. */
function followOtherTabs(people: People): () => void {
  const listening = new AbortController();
  globalThis.addEventListener(
    "storage",
    ({ key, newValue }) => {
      if (key === currentPersonKey && newValue !== null) void people.follow(newValue);
    },
    { signal: listening.signal },
  );
  return () => listening.abort();
}
