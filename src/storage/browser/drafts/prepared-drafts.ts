import type { CaseRecord } from "#domain";

/** Drafts that are encoded while they are typed, so that the newest is ready when the page goes away. */
export interface PreparedDrafts<T> {
  /** Encodes a draft; of those that come meanwhile only the newest. Resolves when it, or a newer one, is ready. */
  readonly prepare: (id: string, record: CaseRecord, from: readonly CaseRecord[]) => Promise<void>;
  /**
   * Uses the newest that is ready, at once. Where that is not this draft, this one follows when it is ready, if the page
   * is there for it.
   */
  readonly useNewest: (
    id: string,
    record: CaseRecord,
    from: readonly CaseRecord[],
    use: (ready: T) => void,
  ) => void;
  /** Ask as a save begins, call when it is stored: what was ready before it is nobody's newest any more. */
  readonly beginSave: (id: string) => () => void;
}

interface Draft {
  readonly record: CaseRecord;
  readonly from: readonly CaseRecord[];
  readonly order: number;
}

export function createPreparedDrafts<T>(
  encode: (id: string, record: CaseRecord, from: readonly CaseRecord[]) => Promise<T>,
): PreparedDrafts<T> {
  const ready = new Map<string, { readonly draft: Draft; readonly encoded: T }>();
  const wanted = new Map<string, Draft>();
  const working = new Map<string, Promise<void>>();
  /** The last draft of each case that a stored save is at least as new as. */
  const stored = new Map<string, number>();
  let last = 0;

  async function work(id: string): Promise<void> {
    for (;;) {
      const draft = wanted.get(id);
      if (draft === undefined) {
        working.delete(id);
        return;
      }
      wanted.delete(id);
      try {
        // One after the other: only the newest of those that came meanwhile counts.
        ready.set(id, { draft, encoded: await encode(id, draft.record, draft.from) });
      } catch {
        // The one before it stays ready, and the next is tried: what can't be encoded can't be saved either, which says so.
      }
    }
  }

  function prepare(id: string, record: CaseRecord, from: readonly CaseRecord[]): Promise<void> {
    last += 1;
    wanted.set(id, { record, from, order: last });
    const now = working.get(id) ?? work(id);
    working.set(id, now);
    return now;
  }

  return {
    prepare,
    useNewest(id, record, from, use) {
      const newest = ready.get(id);
      const isThis =
        newest?.draft.record === record &&
        from.every((one) => newest.draft.from.includes(one) || one === record);
      const isNewer = newest !== undefined && newest.draft.order > (stored.get(id) ?? 0);
      if (newest !== undefined && (isThis || isNewer)) use(newest.encoded);
      if (isThis) return;
      void prepare(id, record, from).then(() => {
        const later = ready.get(id);
        const isOutdated = later === undefined || later.draft.order <= (stored.get(id) ?? 0);
        if (!isOutdated) use(later.encoded);
      });
    },
    beginSave(id) {
      const before = last;
      return () => {
        stored.set(id, Math.max(before, stored.get(id) ?? 0));
      };
    },
  };
}
