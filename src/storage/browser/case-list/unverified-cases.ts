import type { CaseIndex } from "#domain";
import { readVerified } from "../chain/chain-rows.ts";
import type { CaseDatabase } from "../database.ts";
import { summaryFrom, sharedSummaryFrom, type CachedSummary } from "./summary-snapshot.ts";
import { verifyEachRow } from "./verify-each-row.ts";
import type { RowVerifier } from "./verify-rows.ts";

/**
 * Which cases of the list are known not to be as they were saved here, by their row or by anything else of them.
 * Both are kept apart, because either is found and mended without the other.
 */
export interface UnverifiedCases {
  /** What a look at rows found of them. True where it is news. */
  readonly noteRows: (ids: readonly string[], unverified: readonly string[]) => boolean;
  /** What a look at the whole of a case found. */
  readonly noteCase: (id: string, isVerified: boolean) => void;
  /** A save mends a row, and may mend the case: what was known of both is looked up again. */
  readonly compareSaved: (database: CaseDatabase, ids: readonly string[]) => Promise<void>;
  /** Compares every row once; many of them meanwhile, and lists are read again when something is found. */
  readonly compareAll: (database: CaseDatabase) => Promise<void>;
  /** All rows came anew. */
  readonly startOver: () => void;
}

/** Up to so many rows are compared before the first list is given. */
const fewRows = 500;

export function createUnverifiedCases(
  index: CaseIndex<CachedSummary>,
  verifyRows: RowVerifier,
  onVerified: (id: string, version: string) => void,
  asksSignatures: boolean,
): UnverifiedCases {
  const byRow = new Set<string>();
  const byCase = new Set<string>();
  let isCompared = false;
  const mark = (id: string): boolean => index.mark(id, !byRow.has(id) && !byCase.has(id));
  const tell = (id: string): void => onVerified(id, index.get(id)?.version ?? "");

  function noteRows(ids: readonly string[], unverified: readonly string[]): boolean {
    const found = new Set(unverified);
    let isNews = false;
    for (const id of ids) {
      if (found.has(id)) byRow.add(id);
      else byRow.delete(id);
      isNews = mark(id) || isNews;
    }
    return isNews;
  }

  function noteWhole(id: string, isVerified: boolean): boolean {
    if (isVerified) byCase.delete(id);
    else byCase.add(id);
    return mark(id);
  }

  async function compareMeanwhile(each: ReturnType<typeof verifyEachRow>): Promise<void> {
    // The list that was asked for comes first.
    await yieldToPage();
    try {
      for await (const { ids, unverified } of each) {
        const [first] = unverified;
        if (noteRows(ids, unverified) && first !== undefined) tell(first);
        await yieldToPage();
      }
    } catch {
      // The database was closed: whoever reads it next begins anew.
      isCompared = false;
    }
  }

  return {
    noteRows,
    noteCase(id, isVerified) {
      if (noteWhole(id, isVerified)) tell(id);
    },
    async compareSaved(database, ids) {
      const rows = ids.flatMap((id) => index.get(id) ?? []).map(sharedSummaryFrom);
      const looked = await verifyRows(database, rows);
      // Outdated rows are read once more before the list is given.
      if (looked.kind === "looked") noteRows(ids, looked.unverified);
      const known = ids.filter((id) => byCase.has(id));
      const verified = await Promise.all(
        known.map((id) => readVerified(database, id, asksSignatures)),
      );
      known.forEach((id, at) =>
        noteWhole(id, verified[at]?.verification.kind !== "does-not-verify"),
      );
    },
    async compareAll(database) {
      if (isCompared) return;
      isCompared = true;
      const isShort = index.size <= fewRows;
      const each = verifyEachRow(
        database,
        index.rows(),
        isShort ? sharedSummaryFrom : summaryFrom,
        verifyRows,
      );
      if (isShort) for await (const { ids, unverified } of each) noteRows(ids, unverified);
      else void compareMeanwhile(each);
    },
    startOver() {
      isCompared = false;
      const ids = [...byRow];
      byRow.clear();
      for (const id of ids) mark(id);
    },
  };
}

/** Between two bits of work the page gets to draw and to answer. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
