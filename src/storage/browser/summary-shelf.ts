import {
  caseSummarySchema,
  isPlainObject,
  summarizeCase,
  type CaseDigest,
  type CaseSummary,
  type UnreadableCase,
} from "#cases";
import { readStoredCase, versionOf } from "../stored-case.ts";
import type { CaseDatabase } from "./database.ts";

/**
 * All summaries of the database, kept in memory and brought up to date from the revision numbers
 * before each use: after the first load, a list costs only what changed since the last one.
 */
export interface SummaryShelf {
  readonly current: (database: CaseDatabase) => Promise<{
    readonly summaries: Iterable<CaseSummary>;
    readonly unreadable: readonly UnreadableCase[];
  }>;
}

/** Above this many changes it is cheaper to load everything again. */
const manyChanges = 2000;

export function createSummaryShelf(digestOf: CaseDigest): SummaryShelf {
  const summaries = new Map<string, CaseSummary>();
  const unreadable = new Map<string, UnreadableCase>();
  let seen: number | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function bringUpToDate(database: CaseDatabase): Promise<void> {
    const transaction = database.transaction(["summaries", "cases", "revisions"]);
    const stores = {
      summaries: transaction.objectStore("summaries"),
      cases: transaction.objectStore("cases"),
      revisions: transaction.objectStore("revisions"),
    };
    const newest = (await stores.revisions.openKeyCursor(null, "prev"))?.key ?? 0;
    if (newest === seen) return;
    if (seen === null || newest < seen || newest - seen > manyChanges) {
      summaries.clear();
      unreadable.clear();
      for (const row of await stores.summaries.getAll()) shelve(row);
      if (summaries.size !== (await stores.cases.count())) {
        for (const id of await stores.cases.getAllKeys()) {
          if (!summaries.has(id)) derive(id, await stores.cases.get(id));
        }
      }
    } else {
      const rows = await stores.revisions.getAll(IDBKeyRange.lowerBound(seen, true));
      const ids = new Set(rows.map((row) => (isPlainObject(row) ? row["caseId"] : undefined)));
      for (const id of ids) {
        if (typeof id !== "string") continue;
        if (!shelve(await stores.summaries.get(id))) derive(id, await stores.cases.get(id));
      }
    }
    seen = newest;
  }

  function shelve(row: unknown): boolean {
    const parsed = caseSummarySchema.safeParse(row);
    if (!parsed.success) return false;
    summaries.set(parsed.data.id, parsed.data);
    unreadable.delete(parsed.data.id);
    return true;
  }

  /** A summary that is missing or damaged is worked out from the case; it is derived data. */
  function derive(id: string, row: unknown): void {
    const stored = readStoredCase(id, row);
    if (stored.ok) {
      const { record, revision, removedAt } = stored.value;
      summaries.set(
        id,
        summarizeCase(record, { revision, removedAt, version: versionOf(stored.value) }, digestOf),
      );
      unreadable.delete(id);
    } else {
      summaries.delete(id);
      unreadable.set(id, {
        id,
        issues: stored.error.kind === "invalid" ? stored.error.issues : [],
      });
    }
  }

  return {
    async current(database) {
      // One after the other: a list that starts after a save must not share an update begun before it.
      const mine = turn.then(() => bringUpToDate(database));
      turn = mine.catch(() => undefined);
      await mine;
      return { summaries: summaries.values(), unreadable: [...unreadable.values()] };
    },
  };
}
