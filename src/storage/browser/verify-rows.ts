import {
  type CaseDigests,
  type CaseSummary,
  hashOf,
  isCaseListing,
  isPlainObject,
  type JsonObject,
  listedDigest,
  parseJsonObject,
  sameJson,
} from "#domain";
import { chainStartedKey } from "./chain-rows.ts";
import type { CaseDatabase } from "./database.ts";

/** What a look at the rows of a list found. */
export type RowsVerified =
  | { readonly kind: "looked"; readonly unverified: readonly string[] }
  /** A save came in between: the list is to be read again. */
  | { readonly kind: "outdated" };

/** Longer lists are not for a screen; whoever works through one verifies each case as it is read. */
const mostRows = 500;

/**
 * Compares rows of the worklist, as they are about to be shown, with what was stored of them and with the
 * chain. Each row once a session: it stays the same object until the case is saved again.
 */
export function createRowVerifier({ renew }: CaseDigests) {
  const known = new WeakMap<CaseSummary, boolean>();

  function isAsSaved(shown: CaseSummary, stored: unknown): boolean {
    if (sameJson(shown, stored)) return true;
    if (!isCaseListing(stored) || stored.basis === shown.basis || shown.basis === null)
      return false;
    const digest = digestIn(stored);
    if (digest === null) return false;
    // Due times rest on a time zone; a list in another one was worked out anew from the stored row.
    const renewed = renew(digest, shown.basis);
    return (
      renewed !== null && sameJson(shown, { ...stored, ...listedDigest(renewed), digest: renewed })
    );
  }

  function isVerified(shown: CaseSummary, found: Found, isStarted: boolean): boolean {
    const { stored, link, hasNext } = found;
    if (hasNext) return false;
    if (link === undefined) return !isStarted;
    return hashOf(stored) === summaryIn(link) && isAsSaved(shown, stored);
  }

  return async (database: CaseDatabase, rows: readonly CaseSummary[]): Promise<RowsVerified> => {
    if (rows.length > mostRows) return { kind: "looked", unverified: [] };
    const fresh = rows.filter((row) => !known.has(row));
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
  readonly link: unknown;
  readonly hasNext: boolean;
}

async function lookUp(
  database: CaseDatabase,
  rows: readonly CaseSummary[],
): Promise<{ readonly found: readonly Found[]; readonly isStarted: boolean }> {
  if (rows.length === 0) return { found: [], isStarted: true };
  const transaction = database.transaction(["summaries", "chain", "meta"]);
  const links = transaction.objectStore("chain").index("byCase");
  const [started, ...found] = await Promise.all([
    transaction.objectStore("meta").get(chainStartedKey),
    ...rows.map(async ({ id, revision }): Promise<Found> => {
      const [stored, link, next] = await Promise.all([
        transaction.objectStore("summaries").get(id),
        links.get([id, revision]),
        links.getKey([id, revision + 1]),
      ]);
      return { stored, link, hasNext: next !== undefined };
    }),
  ]);
  return { found, isStarted: started !== undefined };
}

/** The case was saved again since its row was read; a summary that was put back is no such thing. */
function isOutdated(shown: CaseSummary, found: Found | undefined): boolean {
  if (found?.hasNext !== true) return false;
  const revision = isPlainObject(found.stored) ? found.stored["revision"] : undefined;
  return revision !== shown.revision;
}

function summaryIn(link: unknown): unknown {
  return isPlainObject(link) ? link["summary"] : undefined;
}

function digestIn(stored: object): JsonObject | null {
  return "digest" in stored ? parseJsonObject(JSON.stringify(stored.digest)) : null;
}
