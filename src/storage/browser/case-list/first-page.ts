import { isCaseListing, isPlainObject, type CaseListQuery, type CasePage } from "#domain";
import type { CaseDatabase } from "../database.ts";

/**
 * The tops of the lists that were looked at last, kept as they were shown. Whoever comes back to 100,000 cases
 * sees one before their summaries are read. Derived, like those: without it the list comes later.
 *
 * @returns the page, or null when another list is asked for, when anything was written since, and when
 * what is stored is no page. Its counts by due time are those of the moment at which it was kept.
 */
export async function readFirstPage(
  database: CaseDatabase,
  query: CaseListQuery,
  zone: string | null,
): Promise<CasePage | null> {
  const of = keyOf(query, zone);
  if (of === null) return null;
  const transaction = database.transaction(["snapshots", "revisions"]);
  const [stored, last] = await Promise.all([
    transaction.objectStore("snapshots").get(firstPagesKey),
    transaction.objectStore("revisions").openKeyCursor(null, "prev"),
  ]);
  const kept = topsIn(stored).find((top) => top["of"] === of);
  if (kept === undefined || kept["sequence"] !== (last?.key ?? 0)) return null;
  return isPage(kept["page"]) ? kept["page"] : null;
}

export const firstPagesKey = "first-pages";

/** What is kept, or nothing where that is no list. */
export function topsIn(stored: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(stored) ? stored.filter(isPlainObject) : [];
}

/**
 * What a list depends on beside the cases, or null for one that is not kept because it has to be whole, or
 * because words may be a name and are kept nowhere, or what is due by a moment changes with every minute.
 */
export function keyOf(query: CaseListQuery, zone: string | null): string | null {
  const {
    clock: _clock,
    limit: _limit,
    search = "",
    offset = 0,
    canBeProvisional,
    ...rest
  } = query;
  if (canBeProvisional !== true) return null;
  const isTop = search.trim() === "" && offset === 0 && rest.cursor === undefined;
  const isStill = rest.due === undefined && rest.dueBefore === undefined && rest.removed !== true;
  return isTop && isStill ? JSON.stringify({ ...rest, basis: zone }) : null;
}

function isPage(page: unknown): page is CasePage {
  return (
    isPlainObject(page) &&
    Array.isArray(page["items"]) &&
    page["items"].every(
      (row) => isCaseListing(row) && "digest" in row && isPlainObject(row.digest),
    ) &&
    typeof page["total"] === "number" &&
    page["offset"] === 0 &&
    isPlainObject(page["byState"]) &&
    isPlainObject(page["byDue"]) &&
    Array.isArray(page["assignees"]) &&
    Array.isArray(page["unreadable"])
  );
}
