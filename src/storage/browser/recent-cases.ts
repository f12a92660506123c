import { type CaseVersion, type StoredCase, versionOf } from "#domain";

/** The cases this tab read or wrote last, as they were then. A guess, never an authority. */
export interface RecentCases {
  find(id: string, version: CaseVersion): StoredCase | null;
  remember(stored: StoredCase): void;
  forget(id: string): void;
}

/** One case on screen and one beside it; more would only keep people's data in memory. */
const capacity = 2;

export function createRecentCases(): RecentCases {
  const held = new Map<string, StoredCase>();
  return {
    find(id, version) {
      const stored = held.get(id);
      return stored !== undefined && versionOf(stored) === version ? stored : null;
    },
    remember(stored) {
      held.delete(stored.id);
      // A copy: the caller may go on changing the record that was saved.
      held.set(stored.id, structuredClone(stored));
      const oldest = held.keys().next().value;
      if (held.size > capacity && oldest !== undefined) held.delete(oldest);
    },
    forget(id) {
      held.delete(id);
    },
  };
}
