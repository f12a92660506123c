import {
  type CaseRecord,
  type CaseVersion,
  type ChainHead,
  type Failure,
  linkOf,
  type Outcome,
  type VersionedOutcome,
  decideCreate,
  conflictWith,
  presence,
  usedDetermination,
  type CaseWrite,
  type WriteContext,
  type WriteDecision,
  decidePagehideDraft,
  type PagehideDrafts,
  readStoredCase,
  versioned,
  type StoredCase,
} from "#domain";
import { commitWrite, type Committed } from "./commit-write.ts";
import type { Connection } from "./connection.ts";
import type { CaseDatabase } from "./database.ts";
import type { RecentCase, RecentCases } from "./recent-cases.ts";
import { readWithHead } from "./chain/chain-rows.ts";

/** Reads and writes single cases; lists and logs are read elsewhere. */
export interface CaseAccess {
  /** @param context - of drafts that are taken in first; null where nothing may be written */
  readonly get: (
    id: string,
    context: () => WriteContext | null,
  ) => Promise<VersionedOutcome<CaseRecord>>;
  readonly create: (
    record: CaseRecord,
    key: string,
    context: WriteContext,
  ) => Promise<VersionedOutcome<CaseRecord>>;
  /** The one path of every write to an existing case. */
  readonly change: (
    id: string,
    ifMatch: CaseVersion,
    decide: (before: StoredCase) => WriteDecision | Promise<WriteDecision>,
  ) => Promise<VersionedOutcome<CaseRecord>>;
}

export interface CaseAccessOptions {
  readonly connection: Connection;
  readonly recent: RecentCases;
  readonly pagehideDrafts: PagehideDrafts;
  readonly clock: () => string;
  /** Called once for every write that is on disk, and for nothing else. */
  readonly onCommitted: (write: CaseWrite, committed: Committed) => void;
}

export function createCaseAccess({
  connection,
  recent,
  pagehideDrafts,
  clock,
  onCommitted,
}: CaseAccessOptions): CaseAccess {
  async function read(
    database: CaseDatabase,
    id: string,
  ): Promise<{ readonly ok: true; readonly value: RecentCase } | Failure> {
    const { row, head } = await readWithHead(database, id);
    if (row === undefined) return { ok: false, error: { kind: "not-found" } };
    const stored = readStoredCase(id, row);
    if (!stored.ok) return stored;
    const found = { stored: stored.value, head };
    recent.remember(found);
    return { ok: true, value: found };
  }

  /** As `read`; the chain of a case of an earlier release is begun, so that the next link has one before it. */
  async function readStarted(database: CaseDatabase, id: string): ReturnType<typeof read> {
    const found = await read(database, id);
    if (!found.ok || found.value.head.last !== null) return found;
    const { startCases } = await import("./chain/start-chain.ts");
    await startCases(database, [id], clock());
    return read(database, id);
  }

  async function present(
    database: CaseDatabase,
    id: string,
  ): Promise<VersionedOutcome<CaseRecord>> {
    const found = await read(database, id);
    if (!found.ok) return found;
    const { stored } = found.value;
    return presence(stored) ?? { ok: true, ...versioned(stored) };
  }

  async function carryOut(
    database: CaseDatabase,
    decision: WriteDecision,
    head: ChainHead,
    key: string | null,
  ): Promise<VersionedOutcome<CaseRecord>> {
    if (!decision.ok) return decision;
    if ("unchanged" in decision) return confirm(database, decision.unchanged);
    const { stored } = decision.write;
    const link = linkOf(decision.write, head);
    const settle = pagehideDrafts.beginSave(stored.id);
    const committed = await commitWrite(database, decision.write, link, key);
    if (committed.ok) {
      recent.remember({ stored, head: { last: link, found: link.record } });
      settle();
      onCommitted(decision.write, committed);
      return { ok: true, ...versioned(stored) };
    }
    recent.forget(stored.id);
    if (committed.by === "determination") return usedDetermination;
    const current = await read(database, stored.id);
    if (!current.ok) return current;
    const now = current.value.stored;
    return now.revision < stored.revision ? historyAhead : conflictWith(now);
  }

  /** An identical record is a success only if it is still what is stored. */
  async function confirm(
    database: CaseDatabase,
    known: StoredCase,
  ): Promise<VersionedOutcome<CaseRecord>> {
    const current = await read(database, known.id);
    if (!current.ok) return current;
    const { stored } = current.value;
    if (stored.revision !== known.revision) return conflictWith(stored);
    return { ok: true, ...versioned(stored) };
  }

  /** Saves what a page that is gone left of the case, where nobody saved since. */
  async function takeIn(
    database: CaseDatabase,
    id: string,
    context: () => WriteContext | null,
  ): Promise<void> {
    for (const draft of await pagehideDrafts.read(id)) {
      const writing = context();
      if (writing === null) return;
      const before = await readStarted(database, id);
      if (!before.ok) return;
      const { stored, head } = before.value;
      const decision = decidePagehideDraft(stored, draft, writing);
      if (decision.ok && "write" in decision) await carryOut(database, decision, head, null);
      pagehideDrafts.remove(id, draft);
    }
  }

  return {
    async get(id, context) {
      const outcome = await connection.use(async (database) => {
        try {
          await takeIn(database, id, context);
        } catch {
          // It stays where it is, as where there is no room to save it, and the case is shown without it.
        }
        return present(database, id);
      });
      return flatten(outcome);
    },

    async create(record, key, context) {
      const outcome = await connection.use(async (database) => {
        const made = await database.get("keys", key);
        if (typeof made === "string") return present(database, made);
        const created = await carryOut(database, decideCreate(record, context), noHead, key);
        if (created.ok) return created;
        // Lost against the same key in another tab: the case it made is the answer.
        const madeMeanwhile = await database.get("keys", key);
        return typeof madeMeanwhile === "string" ? present(database, madeMeanwhile) : created;
      });
      return flatten(outcome);
    },

    async change(id, ifMatch, decide) {
      const outcome = await connection.use(async (database) => {
        // What this tab wrote last is still in memory, so a save needs no read first. Whether it
        // is stale is decided by the database: see commitWrite.
        const known = recent.find(id, ifMatch);
        if (known !== null) {
          const decided = decide(known.stored);
          // A save is begun in the turn that asks for it; only what is signed waits for its signature.
          const decision = decided instanceof Promise ? await decided : decided;
          return carryOut(database, decision, known.head, null);
        }
        const before = await readStarted(database, id);
        if (!before.ok) return before;
        const { stored, head } = before.value;
        return carryOut(database, await decide(stored), head, null);
      });
      return flatten(outcome);
    },
  };
}

/** Of a case that is not there yet. */
const noHead: ChainHead = { last: null, found: null };

/** A call that failed and a call that was refused are the same to the caller. */
function flatten<T>(outcome: Outcome<VersionedOutcome<T>>): VersionedOutcome<T> {
  return outcome.ok ? outcome.value : outcome;
}

/** The history knows a later revision than the stored case: part of the database was lost. */
const historyAhead: Failure = {
  ok: false,
  error: {
    kind: "invalid",
    where: "stored",
    reason: "damaged",
    issues: [{ path: "", message: "is older than its own history" }],
  },
};
