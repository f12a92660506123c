import { type CaseVersion, type ChainHead, type StoredCase, versionOf } from "#domain";

/** A case as this tab read or wrote it, and what the next link of its chain starts from. */
export interface RecentCase {
  readonly stored: StoredCase;
  readonly head: ChainHead;
}

/** The cases this tab read or wrote last, as they were then. A guess, never an authority. */
export interface RecentCases {
  find(id: string, version: CaseVersion): RecentCase | null;
  remember(recent: RecentCase): void;
  forget(id: string): void;
}

/** One case on screen and one beside it; more would only keep people's data in memory. */
const capacity = 2;

export function createRecentCases(): RecentCases {
  const held = new Map<string, RecentCase>();
  return {
    find(id, version) {
      const recent = held.get(id);
      return recent !== undefined && versionOf(recent.stored) === version ? recent : null;
    },
    remember({ stored, head }) {
      held.delete(stored.id);
      // A copy: the caller may go on changing the record that was saved.
      held.set(stored.id, { stored: structuredClone(stored), head });
      const oldest = held.keys().next().value;
      if (held.size > capacity && oldest !== undefined) held.delete(oldest);
    },
    forget(id) {
      held.delete(id);
    },
  };
}
