import * as z from "zod/mini";
import type { CaseState } from "./case-state.ts";
import type { CaseListing, CaseSummary } from "./case-summary.ts";
import type { Issue } from "./json-value.ts";

export type CaseSortKey = "updatedAt" | "receivedAt" | "dueAt" | "memberName" | "reference";

/** Which cases a list wants. Everything left out does not narrow the list. */
export interface CaseListQuery {
  readonly state?: CaseState;
  readonly assignee?: string;
  /** An instant in UTC; cases without a due time are left out. */
  readonly dueBefore?: string;
  /** Words that must all occur in name, member id, reference, procedure or case id. */
  readonly search?: string;
  /** Removed cases instead of the worklist. */
  readonly removed?: boolean;
  /** Default: last changed first. Cases without a value for the key come last either way. */
  readonly sort?: { readonly by: CaseSortKey; readonly direction: "ascending" | "descending" };
  readonly limit?: number;
  /** `nextCursor` of the page before; opaque. */
  readonly cursor?: string;
}

export interface UnreadableCase {
  readonly id: string;
  readonly issues: readonly Issue[];
}

export interface CasePage<T = CaseSummary> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  /** How many cases match the query on all pages together. */
  readonly total: number;
  /** How many match when the query's state is left out, by state: the numbers on filter tabs. */
  readonly byState: Readonly<Record<CaseState, number>>;
  /** Cases that are stored but cannot be read. They hide nothing and are never dropped silently. */
  readonly unreadable: readonly UnreadableCase[];
}

export const defaultPageSize = 50;

/** One page of summaries: filtered, sorted and cut. Pure; both adapters answer through it. */
export function pageOfCases<T extends CaseListing>(
  summaries: Iterable<T>,
  query: CaseListQuery,
  unreadable: readonly UnreadableCase[] = [],
): CasePage<T> {
  const limit = query.limit ?? defaultPageSize;
  const after = query.cursor === undefined ? null : readCursor(query.cursor);
  const words = fold(query.search ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const compare = comparison(query.sort?.direction ?? "descending");
  const sortBy = query.sort?.by ?? "updatedAt";
  const byState = {
    draft: 0,
    "referred-to-physician": 0,
    "information-requested": 0,
    "recommended-approval": 0,
  } satisfies Record<CaseState, number>;
  const first: Position<T>[] = [];
  let total = 0;
  let remaining = 0;

  for (const summary of summaries) {
    if (!matches(summary, query, words)) continue;
    byState[summary.state] += 1;
    if (query.state !== undefined && summary.state !== query.state) continue;
    total += 1;
    const position = { key: sortKey(summary, sortBy), id: summary.id, summary };
    if (after !== null && compare(position, after) <= 0) continue;
    remaining += 1;
    keepFirst(first, position, limit, compare);
  }
  const last = first.at(-1);
  return {
    items: first.map((position) => position.summary),
    nextCursor:
      last !== undefined && remaining > first.length ? JSON.stringify([last.key, last.id]) : null,
    total,
    byState,
    unreadable,
  };
}

type Key = string | number | null;
interface Place {
  readonly key: Key;
  readonly id: string;
}
interface Position<T> extends Place {
  readonly summary: T;
}

function matches(summary: CaseListing, query: CaseListQuery, words: readonly string[]): boolean {
  if ((summary.removedAt !== null) !== (query.removed ?? false)) return false;
  if (query.assignee !== undefined && summary.assignee !== query.assignee) return false;
  if (query.dueBefore !== undefined && (summary.dueAt === null || summary.dueAt >= query.dueBefore))
    return false;
  if (words.length === 0) return true;
  const text = searchText(summary);
  return words.every((word) => text.includes(word));
}

const searchTexts = new WeakMap<CaseListing, string>();

/** Folding 100,000 names costs a tenth of a second; a summary is folded once while it lives. */
function searchText(summary: CaseListing): string {
  const known = searchTexts.get(summary);
  if (known !== undefined) return known;
  const { memberName, memberId, reference, procedure, id } = summary;
  const text = fold([memberName, memberId, reference, procedure ?? "", id].join(" "));
  searchTexts.set(summary, text);
  return text;
}

/** Lower case without accents, so that "jose" finds "José". */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function sortKey(summary: CaseListing, by: CaseSortKey): Key {
  switch (by) {
    case "updatedAt":
      return summary.updatedAt;
    case "dueAt":
      return summary.dueAt;
    case "receivedAt": {
      // Received times keep the offset they were written with, so they compare as instants only.
      const instant = summary.receivedAt === null ? Number.NaN : Date.parse(summary.receivedAt);
      return Number.isNaN(instant) ? null : instant;
    }
    case "memberName":
      return summary.memberName === "" ? null : fold(summary.memberName);
    case "reference":
      return summary.reference === "" ? null : fold(summary.reference);
  }
}

function comparison(direction: "ascending" | "descending"): (left: Place, right: Place) => number {
  const sign = direction === "ascending" ? 1 : -1;
  return (left, right) => {
    if (left.key !== right.key) {
      if (left.key === null) return 1;
      if (right.key === null) return -1;
      return left.key < right.key ? -sign : sign;
    }
    return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
  };
}

/** Keeps the first `limit` positions in order; cheaper than sorting all when a page is short. */
function keepFirst<T>(
  first: Position<T>[],
  position: Position<T>,
  limit: number,
  compare: (left: Place, right: Place) => number,
): void {
  const last = first.at(-1);
  if (first.length >= limit && (last === undefined || compare(position, last) >= 0)) return;
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const probe = first[middle];
    if (probe !== undefined && compare(probe, position) < 0) low = middle + 1;
    else high = middle;
  }
  first.splice(low, 0, position);
  if (first.length > limit) first.pop();
}

const cursorSchema = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string()]);

/** A cursor that was not made here starts from the top instead of failing the list. */
function readCursor(cursor: string): Place | null {
  try {
    const parsed: unknown = JSON.parse(cursor);
    const place = cursorSchema.safeParse(parsed);
    return place.success ? { key: place.data[0], id: place.data[1] } : null;
  } catch {
    return null;
  }
}
