import {
  createCaseIndex,
  isCaseListing,
  isPlainObject,
  type CaseDigests,
  type CaseListQuery,
  type CasePage,
  type UnreadableCase,
  worklistLayout,
} from "#domain";
import type { CaseDatabase } from "../database.ts";
import { deriveSummary } from "./derive-summary.ts";
import { readFirstPage } from "./first-page.ts";
import { allRowsOf, caseIdOf, newestSequence, openStores } from "./case-list-reads.ts";
import { yieldToPage, createUnverifiedCases } from "./unverified-cases.ts";
import { createRowVerifier } from "./verify-rows.ts";
import { readSnapshot, sharedSummaryFrom, type CachedSummary } from "./summary-snapshot.ts";

/**
 * All summaries of the database, kept in memory and brought up to date from the numbered revisions
 * before each use: after the first load, a list costs only what changed since the last one.
 */
export interface CaseListCache {
  readonly page: (database: CaseDatabase, query: CaseListQuery) => Promise<CasePage>;
  /** What a look at the whole of a case found. */
  readonly noteVerified: (id: string, isVerified: boolean) => void;
}

/** Fewer rows than this are read as fast as a snapshot of them. */
const worthASnapshot = 2000;
/** After this many changes a snapshot is renewed; more of them are read again from the start. */
const manyChanges = 1000;

export function createCaseListCache(
  digests: CaseDigests,
  /** Told when it turned out whether a case is as it was saved: lists are read again then. */
  onVerified: (id: string, version: string) => void,
  asksSignatures: boolean,
): CaseListCache {
  const verifyRows = createRowVerifier(digests);
  const cached = createCaseIndex<CachedSummary>();
  const unverified = createUnverifiedCases(cached, verifyRows, onVerified, asksSignatures);
  const unreadable = new Map<string, UnreadableCase>();
  /** The number of the last write that is on the shelf; null while nothing was read. */
  let seen: number | null = null;
  let snapshotAt = 0;
  /** For which zone all rows were last brought up to date, and at which write. */
  let renewed: { readonly zone: string | null; readonly at: number | null } | null = null;
  let turn: Promise<void> = Promise.resolve();
  /** A list is answered from what the last visit kept at most once, and only before anything was read. */
  let isStarting = true;
  /** The list whose top was kept last, and the write it was kept after. */
  let storedTop = "";

  async function bringUpToDate(database: CaseDatabase, zone: string | null): Promise<void> {
    const isFirst = seen === null;
    if (isFirst) await takeSnapshot(database);
    const newest = await newestSequence(database);
    if (newest !== seen) {
      if (seen === null || newest < seen || newest - seen > manyChanges) await readAll(database);
      else await readChanges(database, seen);
    }
    // Looking through 100,000 rows for one of another zone costs more than the list itself.
    const isKnown = renewed?.zone === zone && renewed?.at === seen;
    const isRenewed = zone !== null && !isKnown && renew(zone);
    renewed = { zone, at: seen };
    await unverified.compareAll(database);
    if (isFirst) void prepareSearch();
    // A snapshot would forget which cases cannot be read, so there is none while there are such.
    const isComplete = unreadable.size === 0 && cached.size >= worthASnapshot;
    if (isComplete && (isRenewed || (seen ?? 0) - snapshotAt >= manyChanges)) {
      snapshotAt = seen ?? 0;
      // Nobody waits for it, and without it the next start is slower, not wrong.
      storeSnapshot(database, snapshotAt).catch(() => undefined);
    }
  }

  async function takeSnapshot(database: CaseDatabase): Promise<void> {
    const snapshot = await readSnapshot(database);
    if (snapshot === null) return;
    cached.putAll(snapshot.rows);
    seen = snapshot.sequence;
    snapshotAt = snapshot.sequence;
  }

  async function readAll(database: CaseDatabase): Promise<void> {
    const { summaries, cases, revisions } = openStores(database);
    const [last, ids] = await Promise.all([
      revisions.openKeyCursor(null, "prev"),
      cases.getAllKeys(),
    ]);
    const rows = await allRowsOf(summaries);
    cached.clear();
    unreadable.clear();
    unverified.startOver();
    cached.putAll(rows.map(cachedFrom).filter((row) => row !== null));
    const missing = ids.filter((id) => !cached.has(id));
    const found = await Promise.all(missing.map((id) => cases.get(id)));
    derive(missing, found);
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
    derive(unread, found);
    seen = last?.key ?? 0;
    await unverified.compareSaved(database, ids);
  }

  function put(row: unknown): boolean {
    const summary = cachedFrom(row);
    if (summary === null) return false;
    cached.put(summary);
    unreadable.delete(summary.id);
    return true;
  }

  /** Summaries that are missing or damaged are worked out from their cases; they are derived data. */
  function derive(ids: readonly string[], rows: readonly unknown[]): void {
    if (ids.length === 0) return;
    const derived: CachedSummary[] = [];
    ids.forEach((id, index) => {
      const summary = deriveSummary(id, rows[index], digests.digestOf);
      if ("digestText" in summary) {
        derived.push(summary);
        unreadable.delete(id);
      } else {
        cached.drop(id);
        unreadable.set(id, summary);
      }
    });
    cached.putAll(derived);
  }

  /** Brings summaries that were counted in another zone up to the one asked for; false when none did. */
  function renew(zone: string): boolean {
    const outdated = [...cached.rows()].filter((row) => row.basis !== null && row.basis !== zone);
    if (outdated.length === 0) return false;
    const rows = outdated.flatMap((row) => {
      const { digest } = sharedSummaryFrom(row);
      const next = digests.renew(digest, zone);
      return next === null
        ? []
        : [{ ...worklistLayout.renewedRow(row, next), digestText: JSON.stringify(next) }];
    });
    cached.putAll(rows);
    return rows.length > 0;
  }

  async function storeSnapshot(database: CaseDatabase, at: number): Promise<void> {
    const rows = [...cached.rows()];
    const { writeSnapshot } = await import("./write-list-cache.ts");
    await writeSnapshot(database, at, rows);
  }

  /** Between other things, so that nobody waits at the first letter of a search. */
  async function prepareSearch(): Promise<void> {
    for (const _slice of cached.prepareSearch()) await yieldToPage();
  }

  /** So that the next visit begins with it. As with the snapshot nobody waits for it. */
  function storeTop(database: CaseDatabase, query: CaseListQuery, page: CasePage): void {
    if (seen === null || cached.size < worthASnapshot || unreadable.size > 0) return;
    if (page.byState["does-not-verify"] > 0) return;
    const { clock: _clock, ...list } = query;
    const next = `${seen} ${digests.basis()} ${JSON.stringify(list)}`;
    if (next === storedTop) return;
    storedTop = next;
    storePage(database, seen, { query, zone: digests.basis(), page }).catch(() => undefined);
  }

  async function firstPage(database: CaseDatabase, query: CaseListQuery): Promise<CasePage | null> {
    const first = await readFirstPage(database, query, digests.basis());
    const looked = first === null ? null : await verifyRows(database, first.items);
    // Where a row is in no state the counts are other than they were kept.
    if (first === null || looked?.kind !== "looked" || looked.unverified.length > 0) return null;
    return { ...first, unverified: [], isProvisional: true };
  }

  /** One after the other: a list asked for after a save must not share an update begun before it. */
  async function fullPage(database: CaseDatabase, query: CaseListQuery): Promise<CasePage> {
    const mine = turn.then(() => bringUpToDate(database, digests.basis()));
    turn = mine.catch(() => undefined);
    await mine;
    isStarting = false;
    const found = cached.page(query, [...unreadable.values()]);
    return { ...found, items: found.items.map(sharedSummaryFrom) };
  }

  return {
    async page(database, query) {
      if (isStarting) {
        const first = await firstPage(database, query);
        // Another list may have been asked for meanwhile; once rows are read, they answer.
        if (first !== null && isStarting) {
          isStarting = false;
          return first;
        }
      }
      for (let attempt = 1; ; attempt += 1) {
        const page = await fullPage(database, query);
        const looked = await verifyRows(database, page.items);
        if (looked.kind === "looked") {
          const ids = page.items.map(({ id }) => id);
          // Counts and order are other ones once a row turns out to be in no state.
          if (unverified.noteRows(ids, looked.unverified) && attempt < mostAttempts) continue;
          storeTop(database, query, page);
          return page;
        }
        // A row that stays behind what is stored of it was put there by something else.
        if (attempt === mostAttempts) {
          return { ...page, unverified: page.items.map(({ id }) => id) };
        }
      }
    },
    noteVerified: unverified.noteCase,
  };
}

/** A save between reading a list and looking at it is rare, and more than a few in a row is something else. */
const mostAttempts = 5;

async function storePage(
  database: CaseDatabase,
  at: number,
  top: { readonly query: CaseListQuery; readonly zone: string | null; readonly page: CasePage },
): Promise<void> {
  const { writeFirstPage } = await import("./write-list-cache.ts");
  await writeFirstPage(database, at, top);
}

/** A row of the store of summaries, or null when it is not one. */
function cachedFrom(row: unknown): CachedSummary | null {
  if (!isCaseListing(row) || !("digest" in row) || !isPlainObject(row.digest)) return null;
  const { digest, ...listing } = row;
  return { ...listing, digestText: JSON.stringify(digest) };
}
