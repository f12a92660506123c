import {
  type CaseRecord,
  type CaseVersion,
  type Failure,
  type Outcome,
  type VersionedOutcome,
  decideCreate,
  lostAgainst,
  presence,
  usedDetermination,
  type CaseWrite,
  type WriteContext,
  type WriteDecision,
  readStoredCase,
  versioned,
  type StoredCase,
} from "#domain";
import { commitWrite, type Committed } from "./commit-write.ts";
import type { Connection } from "./connection.ts";
import type { CaseDatabase } from "./database.ts";
import type { RecentCases } from "./recent-cases.ts";

/** Reads and writes single cases; lists and logs are read elsewhere. */
export interface CaseAccess {
  readonly get: (id: string) => Promise<VersionedOutcome<CaseRecord>>;
  readonly create: (
    record: CaseRecord,
    key: string,
    context: WriteContext,
  ) => Promise<VersionedOutcome<CaseRecord>>;
  /** The one path of every write to an existing case. */
  readonly change: (
    id: string,
    ifMatch: CaseVersion,
    decide: (before: StoredCase) => WriteDecision,
  ) => Promise<VersionedOutcome<CaseRecord>>;
}

export interface CaseAccessOptions {
  readonly connection: Connection;
  readonly recent: RecentCases;
  /** Called once for every write that is on disk, and for nothing else. */
  readonly onCommitted: (write: CaseWrite, committed: Committed) => void;
}

export function createCaseAccess({
  connection,
  recent,
  onCommitted,
}: CaseAccessOptions): CaseAccess {
  async function read(
    database: CaseDatabase,
    id: string,
  ): Promise<ReturnType<typeof readStoredCase>> {
    const row = await database.get("cases", id);
    if (row === undefined) return { ok: false, error: { kind: "not-found" } };
    const stored = readStoredCase(id, row);
    if (stored.ok) recent.remember(stored.value);
    return stored;
  }

  async function present(
    database: CaseDatabase,
    id: string,
  ): Promise<VersionedOutcome<CaseRecord>> {
    const stored = await read(database, id);
    if (!stored.ok) return stored;
    return presence(stored.value) ?? { ok: true, ...versioned(stored.value) };
  }

  async function carryOut(
    database: CaseDatabase,
    decision: WriteDecision,
    key: string | null,
  ): Promise<VersionedOutcome<CaseRecord>> {
    if (!decision.ok) return decision;
    if ("unchanged" in decision) return confirm(database, decision.unchanged);
    const { stored } = decision.write;
    const committed = await commitWrite(database, decision.write, key);
    if (committed.ok) {
      recent.remember(stored);
      onCommitted(decision.write, committed);
      return { ok: true, ...versioned(stored) };
    }
    recent.forget(stored.id);
    if (committed.by === "determination") return usedDetermination;
    const current = await read(database, stored.id);
    if (!current.ok) return current;
    return current.value.revision < stored.revision ? historyAhead : lostAgainst(current.value);
  }

  /** An identical record is a success only if it is still what is stored. */
  async function confirm(
    database: CaseDatabase,
    known: StoredCase,
  ): Promise<VersionedOutcome<CaseRecord>> {
    const current = await read(database, known.id);
    if (!current.ok) return current;
    if (current.value.revision !== known.revision) return lostAgainst(current.value);
    return { ok: true, ...versioned(current.value) };
  }

  return {
    async get(id) {
      return flatten(await connection.use((database) => present(database, id)));
    },

    async create(record, key, context) {
      const outcome = await connection.use(async (database) => {
        const made = await database.get("keys", key);
        if (typeof made === "string") return present(database, made);
        const created = await carryOut(database, decideCreate(record, context), key);
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
        if (known !== null) return carryOut(database, decide(known), null);
        const before = await read(database, id);
        return before.ok ? carryOut(database, decide(before.value), null) : before;
      });
      return flatten(outcome);
    },
  };
}

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
