import {
  type Actor,
  createCaseIndex,
  type CaseDigests,
  type CaseRecord,
  type CaseStore,
  type CaseSummary,
  type CaseVerification,
  type ChainEntry,
  type Determination,
  type Failure,
  type Outcome,
  type Revision,
  type ScannedContent,
  type VersionedOutcome,
  decideCreate,
  decidePut,
  decideRemove,
  decideRestore,
  conflictWith,
  presence,
  usedDetermination,
  type WriteContext,
  type WriteDecision,
  decideSign,
  hashOf,
  noDigests,
  linkOf,
  verifyCase,
  versioned,
  type StoredCase,
  versionOf,
  worklistLayout,
} from "#domain";
import { createChangeFeed } from "../change-feed.ts";
import { scanCases } from "../scan-cases.ts";

export interface MemoryCaseStoreOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Who is working; written into the history. */
  readonly actor: () => Actor;
  readonly digests?: CaseDigests;
}

/** A store that forgets everything with the page: for tests, demonstrations and the block page. */
export function createMemoryCaseStore(options: MemoryCaseStoreOptions): CaseStore {
  const cases = new Map<string, StoredCase>();
  const summaries = createCaseIndex<CaseSummary>();
  /** Summaries as they were saved; those in the list are renewed where days are counted in another zone. */
  const written = new Map<string, CaseSummary>();
  const keys = new Map<string, string>();
  const revisions: Revision[] = [];
  const determinations: Determination[] = [];
  const links: ChainEntry[] = [];
  const feed = createChangeFeed(null);

  const digests = options.digests ?? noDigests;
  const context = (): WriteContext => ({
    digestOf: digests.digestOf,
    now: options.clock(),
    by: options.actor(),
  });

  function apply(decision: WriteDecision): VersionedOutcome<CaseRecord> {
    if (!decision.ok) return structuredClone(decision);
    if ("unchanged" in decision)
      return structuredClone({ ok: true, ...versioned(decision.unchanged) } as const);
    const { stored, summary, revision, determination } = structuredClone(decision.write);
    if (determinations.some((one) => one.id === determination?.id)) return usedDetermination;
    const found = cases.get(stored.id);
    const last = links.findLast(({ caseId }) => caseId === stored.id) ?? null;
    links.push(linkOf(decision.write, { last, found: found === undefined ? null : hashOf(found) }));
    cases.set(stored.id, stored);
    summaries.put(summary);
    written.set(stored.id, summary);
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

  function verify(id: string): Outcome<CaseVerification> {
    const stored = cases.get(id);
    if (stored === undefined) return notFound;
    const rows = {
      id,
      stored,
      summary: written.get(id),
      revisions: revisions.filter(({ caseId }) => caseId === id),
      determinations: determinations.filter(({ caseId }) => caseId === id),
    };
    const chain = links.filter(({ caseId }) => caseId === id);
    return { ok: true, value: verifyCase(rows, chain, true) };
  }

  const list: CaseStore["list"] = async (query) => {
    const zone = digests.basis();
    if (zone !== null) {
      for (const row of [...summaries.rows()]) {
        const digest = row.basis === zone ? null : digests.renew(row.digest, zone);
        if (digest !== null) summaries.put({ ...worklistLayout.renewedRow(row, digest), digest });
      }
    }
    return { ok: true, value: structuredClone(summaries.page(query)) };
  };

  async function readWhole(id: string): Promise<ScannedContent> {
    const [stored, verified] = [cases.get(id), verify(id)];
    if (stored === undefined || !verified.ok) return { kind: "unreadable" };
    if (verified.value.kind === "does-not-verify") return { kind: "does-not-verify" };
    return structuredClone({
      kind: "whole",
      record: stored.record,
      revisions: revisions.filter(({ caseId }) => caseId === id),
      determinations: determinations.filter(({ caseId }) => caseId === id),
    });
  }

  return {
    async get(id) {
      const stored = cases.get(id);
      if (stored === undefined) return notFound;
      return presence(stored) ?? structuredClone({ ok: true, ...versioned(stored) } as const);
    },
    async create(record, { key }) {
      const writing = context();
      const made = cases.get(keys.get(key) ?? "");
      if (made !== undefined)
        return presence(made) ?? structuredClone({ ok: true, ...versioned(made) } as const);
      const decision = decideCreate(record, writing);
      if (!decision.ok) return decision;
      const taken = cases.get(record.id);
      if (taken !== undefined) return structuredClone(conflictWith(taken));
      keys.set(key, record.id);
      return apply(decision);
    },
    async put(id, record, { ifMatch }) {
      const writing = context();
      return change(id, (before) => decidePut(before, record, ifMatch, writing));
    },
    async remove(id, { ifMatch }) {
      const writing = context();
      const removed = change(id, (before) => decideRemove(before, ifMatch, writing));
      return removed.ok ? { ...removed, value: { removedAt: writing.now } } : removed;
    },
    async restore(id, { ifMatch }) {
      const writing = context();
      return change(id, (before) => decideRestore(before, ifMatch, writing));
    },
    async sign(id, record, { ifMatch, determination }) {
      const writing = context();
      const earlier = determinations.filter(({ caseId }) => caseId === id);
      return change(id, (before) =>
        decideSign(before, record, determination, ifMatch, writing, {
          items: earlier,
          unreadable: 0,
        }),
      );
    },
    list,
    scan: (query) => scanCases({ list, readWhole }, query),
    async history(id) {
      const items = revisions.filter((revision) => revision.caseId === id);
      return { ok: true, value: structuredClone({ items, unreadable: 0 }) };
    },
    async determinations(caseId) {
      const items = determinations.filter((determination) => determination.caseId === caseId);
      return { ok: true, value: structuredClone({ items, unreadable: 0 }) };
    },
    async verify(id) {
      return verify(id);
    },
    watch: feed.watch,
  };
}

const notFound: Failure = { ok: false, error: { kind: "not-found" } };
