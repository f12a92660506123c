import {
  isCaseListing,
  isJsonObject,
  isPlainObject,
  pageOfCases,
  summarizeCase,
  type CaseDigest,
  type CaseListQuery,
  type CasePage,
  type UnreadableCase,
} from "#cases";
import { readStoredCase, versionOf } from "../stored-case.ts";
import type { CaseDatabase } from "./database.ts";
import {
  readSnapshot,
  shelve,
  unshelve,
  writeSnapshot,
  type ShelvedSummary,
} from "./summary-snapshot.ts";

/**
 * All summaries of the database, kept in memory and brought up to date from the numbered revisions
 * before each use: after the first load, a list costs only what changed since the last one.
 */
export interface SummaryShelf {
  readonly page: (database: CaseDatabase, query: CaseListQuery) => Promise<CasePage>;
}

/** Fewer rows than this are read as fast as a snapshot of them. */
const worthASnapshot = 2000;
/** After this many changes a snapshot is renewed; more of them are read again from the start. */
const manyChanges = 1000;

export function createSummaryShelf(digestOf: CaseDigest): SummaryShelf {
  const shelved = new Map<string, ShelvedSummary>();
  const unreadable = new Map<string, UnreadableCase>();
  /** The number of the last write that is on the shelf; null while nothing was read. */
  let seen: number | null = null;
  let snapshotAt = 0;
  let turn: Promise<void> = Promise.resolve();

  async function bringUpToDate(database: CaseDatabase): Promise<void> {
    if (seen === null) await takeSnapshot(database);
    const newest = await newestSequence(database);
    if (newest === seen) return;
    if (seen === null || newest < seen || newest - seen > manyChanges) await readAll(database);
    else await readChanges(database, seen);
    // A snapshot would forget which cases cannot be read, so there is none while there are such.
    const isComplete = unreadable.size === 0 && shelved.size >= worthASnapshot;
    if (isComplete && (seen ?? 0) - snapshotAt >= manyChanges) {
      snapshotAt = seen ?? 0;
      // Nobody waits for it, and without it the next start is slower, not wrong.
      writeSnapshot(database, snapshotAt, [...shelved.values()]).catch(() => undefined);
    }
  }

  async function takeSnapshot(database: CaseDatabase): Promise<void> {
    const snapshot = await readSnapshot(database);
    if (snapshot === null) return;
    for (const row of snapshot.rows) shelved.set(row.id, row);
    seen = snapshot.sequence;
    snapshotAt = snapshot.sequence;
  }

  async function readAll(database: CaseDatabase): Promise<void> {
    const { summaries, cases, revisions } = openStores(database);
    const [last, rows, ids] = await Promise.all([
      revisions.openKeyCursor(null, "prev"),
      summaries.getAll(),
      cases.getAllKeys(),
    ]);
    shelved.clear();
    unreadable.clear();
    for (const row of rows) put(row);
    const missing = ids.filter((id) => !shelved.has(id));
    const found = await Promise.all(missing.map((id) => cases.get(id)));
    missing.forEach((id, index) => derive(id, found[index]));
    seen = last?.key ?? 0;
  }

  async function readChanges(database: CaseDatabase, since: number): Promise<void> {
    const { summaries, cases, revisions } = openStores(database);
    const [last, changes] = await Promise.all([
      revisions.openKeyCursor(null, "prev"),
      revisions.getAll(IDBKeyRange.lowerBound(since, true)),
    ]);
    const ids = [...new Set(changes.map(caseIdOf))].filter((id) => id !== null);
    const rows = await Promise.all(ids.map((id) => summaries.get(id)));
    const unread = ids.filter((_id, index) => !put(rows[index]));
    const found = await Promise.all(unread.map((id) => cases.get(id)));
    unread.forEach((id, index) => derive(id, found[index]));
    seen = last?.key ?? 0;
  }

  function put(row: unknown): boolean {
    if (!isCaseListing(row) || !("digest" in row) || !isJsonObject(row.digest)) return false;
    shelved.set(row.id, shelve({ ...row, digest: row.digest }));
    unreadable.delete(row.id);
    return true;
  }

  /** A summary that is missing or damaged is worked out from the case; it is derived data. */
  function derive(id: string, row: unknown): void {
    const stored = readStoredCase(id, row);
    if (stored.ok) {
      const { record, revision, removedAt } = stored.value;
      const version = versionOf(stored.value);
      shelved.set(id, shelve(summarizeCase(record, { revision, removedAt, version }, digestOf)));
      unreadable.delete(id);
    } else {
      const issues = stored.error.kind === "invalid" ? stored.error.issues : [];
      shelved.delete(id);
      unreadable.set(id, { id, issues });
    }
  }

  return {
    async page(database, query) {
      // One after the other: a list asked for after a save must not share an update begun before it.
      const mine = turn.then(() => bringUpToDate(database));
      turn = mine.catch(() => undefined);
      await mine;
      const page = pageOfCases(shelved.values(), query, [...unreadable.values()]);
      return { ...page, items: page.items.map(unshelve) };
    },
  };
}

function openStores(database: CaseDatabase) {
  const transaction = database.transaction(["summaries", "cases", "revisions"]);
  return {
    summaries: transaction.objectStore("summaries"),
    cases: transaction.objectStore("cases"),
    revisions: transaction.objectStore("revisions"),
  };
}

async function newestSequence(database: CaseDatabase): Promise<number> {
  const cursor = await database.transaction("revisions").store.openKeyCursor(null, "prev");
  return cursor?.key ?? 0;
}

function caseIdOf(revision: unknown): string | null {
  const id = isPlainObject(revision) ? revision["caseId"] : undefined;
  return typeof id === "string" ? id : null;
}
