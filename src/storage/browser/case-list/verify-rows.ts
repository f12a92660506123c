import {
  type CaseDigests,
  type CaseSummary,
  hashOf,
  isCaseListing,
  isPlainObject,
  type JsonObject,
  parseJsonObject,
  sameJson,
  worklistLayout,
} from "#domain";
import { chainStartedKey } from "../chain/chain-rows.ts";
import type { CaseDatabase } from "../database.ts";
import { deriveSummary } from "./derive-summary.ts";
import { sharedSummaryFrom } from "./summary-snapshot.ts";

/** What a look at the rows of a list found. */
export type RowsVerified =
  | { readonly kind: "looked"; readonly unverified: readonly string[] }
  /** A save came in between: the list is to be read again. */
  | { readonly kind: "outdated" };

export type RowVerifier = ReturnType<typeof createRowVerifier>;

/**
 * Compares rows of the worklist, as they are about to be shown, with what was stored of them and with the
 * chain. Each row once a session: it stays the same object until the case is saved again.
 */
export function createRowVerifier({ digestOf, renew }: CaseDigests) {
  const known = new WeakMap<CaseSummary, boolean>();

  function isAsSaved(shown: CaseSummary, stored: unknown): boolean {
    if (sameJson(shown, stored)) return true;
    if (!isCaseListing(stored) || stored.basis === shown.basis || shown.basis === null)
      return false;
    const digest = digestIn(stored);
    if (digest === null) return false;
    // Due times rest on a time zone; a list in another one was worked out anew from the stored row.
    const renewed = renew(digest, shown.basis);
    if (renewed === null) return false;
    return sameJson(shown, { ...worklistLayout.renewedRow(stored, renewed), digest: renewed });
  }

  /** An earlier release stored the row with other columns: what is shown was worked out from the case. */
  function isFromCase(shown: CaseSummary, { record, link }: Found): boolean {
    if (hashOf(record) !== partIn(link, "record")) return false;
    const derived = deriveSummary(shown.id, record, digestOf);
    return "digestText" in derived && isAsSaved(shown, sharedSummaryFrom(derived));
  }

  function isVerified(shown: CaseSummary, found: Found, isStarted: boolean): boolean {
    const { stored, link, hasNext } = found;
    if (hasNext) return false;
    if (link === undefined) return !isStarted;
    if (hashOf(stored) !== partIn(link, "summary")) return false;
    return isCaseListing(stored) ? isAsSaved(shown, stored) : isFromCase(shown, found);
  }

  return async (
    database: CaseDatabase,
    rows: readonly CaseSummary[],
    areNeighbors = false,
  ): Promise<RowsVerified> => {
    const fresh = rows.filter((row) => !known.has(row));
    const lookUp = areNeighbors ? lookUpBetween : lookUpEach;
    const { found, isStarted } = await lookUp(database, fresh);
    if (fresh.some((shown, index) => isOutdated(shown, found[index]))) return { kind: "outdated" };
    fresh.forEach((shown, index) => {
      const one = found[index];
      known.set(shown, one !== undefined && isVerified(shown, one, isStarted));
    });
    const unverified = rows.filter((row) => known.get(row) === false).map(({ id }) => id);
    return { kind: "looked", unverified };
  };
}

/** What is stored of a row: its summary, the link of its revision, and whether there is a later one. */
interface Found {
  readonly stored: unknown;
  /** The whole case; read only where its summary has other columns. */
  readonly record: unknown;
  readonly link: unknown;
  readonly hasNext: boolean;
}

interface LookedUp {
  readonly found: readonly Found[];
  readonly isStarted: boolean;
}

/** For neighbors in the order of their ids: they are read together, in two requests. */
async function lookUpBetween(
  database: CaseDatabase,
  rows: readonly CaseSummary[],
): Promise<LookedUp> {
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
  if (first === undefined || last === undefined) return { found: [], isStarted: true };
  const transaction = database.transaction(["summaries", "cases", "chain", "meta"]);
  const cases = transaction.objectStore("cases");
  const [started, summaries, links] = await Promise.all([
    transaction.objectStore("meta").get(chainStartedKey),
    transaction.objectStore("summaries").getAll(IDBKeyRange.bound(first, last)),
    transaction
      .objectStore("chain")
      .index("byCase")
      .getAll(IDBKeyRange.bound([first, 0], [last, Number.MAX_SAFE_INTEGER])),
  ]);
  const storedOf = new Map(summaries.map((row) => [textIn(row, "id"), row]));
  const linkOf = new Map(
    links.map((link) => [`${textIn(link, "caseId")} ${String(revisionIn(link))}`, link]),
  );
  const found = rows.map(async ({ id, revision }): Promise<Found> => {
    const stored = storedOf.get(id);
    return {
      stored,
      record: isCaseListing(stored) ? undefined : await cases.get(id),
      link: linkOf.get(`${id} ${revision}`),
      hasNext: linkOf.has(`${id} ${revision + 1}`),
    };
  });
  return { found: await Promise.all(found), isStarted: started !== undefined };
}

async function lookUpEach(database: CaseDatabase, rows: readonly CaseSummary[]): Promise<LookedUp> {
  if (rows.length === 0) return { found: [], isStarted: true };
  const transaction = database.transaction(["summaries", "cases", "chain", "meta"]);
  const links = transaction.objectStore("chain").index("byCase");
  const [started, ...found] = await Promise.all([
    transaction.objectStore("meta").get(chainStartedKey),
    ...rows.map(async ({ id, revision }): Promise<Found> => {
      const [stored, link, next] = await Promise.all([
        transaction.objectStore("summaries").get(id),
        links.get([id, revision]),
        links.getKey([id, revision + 1]),
      ]);
      const record = isCaseListing(stored)
        ? undefined
        : await transaction.objectStore("cases").get(id);
      return { stored, record, link, hasNext: next !== undefined };
    }),
  ]);
  return { found, isStarted: started !== undefined };
}

/** The case was saved again since its row was read; a summary that was put back is no such thing. */
function isOutdated(shown: CaseSummary, found: Found | undefined): boolean {
  if (found?.hasNext !== true) return false;
  return revisionIn(found.stored) !== shown.revision;
}

function revisionIn(row: unknown): unknown {
  return isPlainObject(row) ? row["revision"] : undefined;
}

function textIn(row: unknown, key: string): string {
  const text = isPlainObject(row) ? row[key] : undefined;
  return typeof text === "string" ? text : "";
}

function partIn(link: unknown, part: "summary" | "record"): unknown {
  return isPlainObject(link) ? link[part] : undefined;
}

function digestIn(stored: object): JsonObject | null {
  return "digest" in stored ? parseJsonObject(JSON.stringify(stored.digest)) : null;
}
