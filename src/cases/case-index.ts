import * as z from "zod/mini";
import {
  defaultPageSize,
  type CaseListQuery,
  type CasePage,
  type CaseSort,
  type UnreadableCase,
} from "./case-list.ts";
import { createFinder, type Placed } from "./case-find.ts";
import { prepareToSearch } from "./case-match.ts";
import { comparePlaces, placeOf, type Place } from "./case-order.ts";
import type { CaseListing } from "./case-summary.ts";

/**
 * Summaries in memory, kept in the orders they were asked for: 100,000 cases are sorted once, a change
 * moves one row, and looking further down a list takes a slice. Both adapters answer through it.
 */
export interface CaseIndex<T extends CaseListing> {
  readonly size: number;
  readonly has: (id: string) => boolean;
  readonly rows: () => IterableIterator<T>;
  readonly put: (row: T) => void;
  /** For many at once: orders are made anew instead of being kept row by row. */
  readonly putAll: (rows: Iterable<T>) => void;
  readonly drop: (id: string) => void;
  readonly clear: () => void;
  readonly page: (query: CaseListQuery, unreadable?: readonly UnreadableCase[]) => CasePage<T>;
  /** Gets all rows ready for the first search, a slice a step; whoever drives it pauses in between. */
  readonly prepareSearch: () => Generator<undefined, void>;
}

interface Order<T> {
  readonly sort: CaseSort;
  readonly placed: Placed<T>[];
}

/** Orders that are kept; each costs a list as long as the worklist. */
const mostOrders = 4;
/** So many rows are made ready for a search in a millisecond or two. */
const slice = 2000;

export function createCaseIndex<T extends CaseListing>(initial: Iterable<T> = []): CaseIndex<T> {
  const rows = new Map<string, T>();
  const orders = new Map<string, Order<T>>();
  const finder = createFinder(orderBy);
  let assignees: readonly string[] | null = null;
  for (const row of initial) rows.set(row.id, row);

  function move(before: T | undefined, after: T | undefined): void {
    finder.forget();
    if (assigneeOf(before) !== assigneeOf(after)) assignees = null;
    for (const order of orders.values()) {
      if (before !== undefined) takeOut(order, before);
      if (after !== undefined) putIn(order, after);
    }
  }

  function orderBy(sort: CaseSort): readonly Placed<T>[] {
    const key = `${sort.by} ${sort.direction}`;
    const known = orders.get(key);
    if (known !== undefined) {
      // Those asked for last are kept.
      orders.delete(key);
      orders.set(key, known);
      return known.placed;
    }
    const placed = Array.from(rows.values(), (row) => ({ ...placeOf(row, sort.by), row }));
    placed.sort(comparePlaces(sort.direction));
    orders.set(key, { sort, placed });
    const oldest = orders.keys().next().value;
    if (orders.size > mostOrders && oldest !== undefined) orders.delete(oldest);
    return placed;
  }

  return {
    get size() {
      return rows.size;
    },
    has: (id) => rows.has(id),
    rows: () => rows.values(),
    put(row) {
      move(rows.get(row.id), row);
      rows.set(row.id, row);
    },
    putAll(many) {
      orders.clear();
      finder.forget();
      assignees = null;
      for (const row of many) rows.set(row.id, row);
    },
    drop(id) {
      move(rows.get(id), undefined);
      rows.delete(id);
    },
    clear() {
      rows.clear();
      orders.clear();
      finder.forget();
      assignees = null;
    },
    *prepareSearch() {
      let ready = 0;
      for (const row of rows.values()) {
        prepareToSearch(row);
        ready += 1;
        if (ready % slice === 0) yield;
      }
    },
    page(query, unreadable = []) {
      const sort = query.sort ?? { by: "updatedAt", direction: "descending" };
      const { rows: matching, byState, byDue } = finder.find(query, sort);
      const after = query.cursor === undefined ? null : readCursor(query.cursor);
      const start = after === null ? (query.offset ?? 0) : firstAfter(matching, after, sort);
      const end = start + (query.limit ?? defaultPageSize);
      const page = matching.slice(start, end);
      const last = page.at(-1);
      return {
        items: page.map(({ row }) => row),
        offset: start,
        nextCursor:
          last !== undefined && end < matching.length
            ? JSON.stringify([last.value, last.id])
            : null,
        total: matching.length,
        byState: { ...byState },
        byDue: { ...byDue },
        assignees: (assignees ??= assigneesOf(rows.values())),
        unreadable,
      };
    },
  };
}

/** Whose case it is on the worklist; a deleted one is nobody's. */
function assigneeOf(row: CaseListing | undefined): string | null {
  return row === undefined || row.removedAt !== null ? null : row.assignee;
}

function assigneesOf(rows: Iterable<CaseListing>): readonly string[] {
  const names = new Set<string>();
  for (const row of rows) {
    const name = assigneeOf(row);
    if (name !== null) names.add(name);
  }
  return [...names].toSorted((one, other) => (one < other ? -1 : 1));
}

function takeOut<T extends CaseListing>({ sort, placed }: Order<T>, row: T): void {
  const at = firstAfter(placed, placeOf(row, sort.by), sort) - 1;
  if (placed[at]?.id === row.id) placed.splice(at, 1);
}

function putIn<T extends CaseListing>({ sort, placed }: Order<T>, row: T): void {
  const place = { ...placeOf(row, sort.by), row };
  placed.splice(firstAfter(placed, place, sort), 0, place);
}

/** The first index whose place is behind the given one. */
function firstAfter(placed: readonly Place[], place: Place, sort: CaseSort): number {
  const compare = comparePlaces(sort.direction);
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const probe = placed[middle];
    if (probe !== undefined && compare(probe, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const cursorSchema = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string()]);

/** A cursor that was not made here starts from the top instead of failing the list. */
function readCursor(cursor: string): Place | null {
  try {
    const parsed: unknown = JSON.parse(cursor);
    const place = cursorSchema.safeParse(parsed);
    return place.success ? { value: place.data[0], id: place.data[1] } : null;
  } catch {
    return null;
  }
}
