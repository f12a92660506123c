import {
  pageOfCases,
  type CaseDigest,
  type CaseRecord,
  type CaseStore,
  type CaseSummary,
  type Determination,
  type Failure,
  type Revision,
  type VersionedOutcome,
} from "#cases";
import {
  decideCreate,
  decidePut,
  decideRemove,
  decideRestore,
  decideSign,
  lostAgainst,
  presence,
  usedDetermination,
  type WriteContext,
  type WriteDecision,
} from "./case-writes.ts";
import { createChangeFeed } from "./change-feed.ts";
import { versioned, versionOf, type StoredCase } from "./stored-case.ts";

export interface MemoryCaseStoreOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Who is working; written into the history. */
  readonly actor?: () => string;
  readonly digestOf?: CaseDigest;
}

/** A store that forgets everything with the page: for tests, demonstrations and the block page. */
export function createMemoryCaseStore(options: MemoryCaseStoreOptions): CaseStore {
  const cases = new Map<string, StoredCase>();
  const summaries = new Map<string, CaseSummary>();
  const keys = new Map<string, string>();
  const revisions: Revision[] = [];
  const determinations: Determination[] = [];
  const feed = createChangeFeed(null);

  const context = (): WriteContext => ({
    now: options.clock(),
    by: options.actor?.() ?? "",
    digestOf: options.digestOf ?? (() => ({})),
  });

  function apply(decision: WriteDecision): VersionedOutcome<CaseRecord> {
    if (!decision.ok) return structuredClone(decision);
    if ("unchanged" in decision)
      return structuredClone({ ok: true, ...versioned(decision.unchanged) } as const);
    const { stored, summary, revision, determination } = structuredClone(decision.write);
    if (determinations.some((one) => one.id === determination?.id)) return usedDetermination;
    cases.set(stored.id, stored);
    summaries.set(stored.id, summary);
    revisions.push(revision);
    if (determination !== null) determinations.push(determination);
    feed.announce({ kind: revision.kind, caseId: stored.id, version: versionOf(stored) });
    return structuredClone({ ok: true, ...versioned(stored) } as const);
  }

  function change(
    id: string,
    decide: (before: StoredCase) => WriteDecision,
  ): VersionedOutcome<CaseRecord> {
    const before = cases.get(id);
    return before === undefined ? notFound : apply(decide(before));
  }

  return {
    caps: { shared: false, enforced: false, offline: true, push: true },
    async get(id) {
      const stored = cases.get(id);
      if (stored === undefined) return notFound;
      return presence(stored) ?? structuredClone({ ok: true, ...versioned(stored) } as const);
    },
    async create(record, { key }) {
      const made = cases.get(keys.get(key) ?? "");
      if (made !== undefined)
        return presence(made) ?? structuredClone({ ok: true, ...versioned(made) } as const);
      const decision = decideCreate(record, context());
      if (!decision.ok) return decision;
      const taken = cases.get(record.id);
      if (taken !== undefined) return structuredClone(lostAgainst(taken));
      keys.set(key, record.id);
      return apply(decision);
    },
    async put(id, record, { ifMatch }) {
      return change(id, (before) => decidePut(before, record, ifMatch, context()));
    },
    async remove(id, { ifMatch }) {
      const { now, ...rest } = context();
      const removed = change(id, (before) => decideRemove(before, ifMatch, { now, ...rest }));
      return removed.ok ? { ...removed, value: { removedAt: now } } : removed;
    },
    async restore(id, { ifMatch }) {
      return change(id, (before) => decideRestore(before, ifMatch, context()));
    },
    async sign(id, record, { ifMatch, determination }) {
      return change(id, (before) => decideSign(before, record, determination, ifMatch, context()));
    },
    async list(query) {
      return { ok: true, value: structuredClone(pageOfCases(summaries.values(), query)) };
    },
    async history(id) {
      const items = revisions.filter((revision) => revision.caseId === id);
      return { ok: true, value: structuredClone({ items, unreadable: 0 }) };
    },
    async determinations(caseId) {
      const items = determinations.filter((determination) => determination.caseId === caseId);
      return { ok: true, value: structuredClone({ items, unreadable: 0 }) };
    },
    watch: feed.watch,
  };
}

const notFound: Failure = { ok: false, error: { kind: "not-found" } };
