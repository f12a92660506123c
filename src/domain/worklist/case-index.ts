import * as z from "zod/mini";
import {
  defaultPageSize,
  type CaseListQuery,
  type CasePage,
  type CaseSort,
  type UnreadableCase,
} from "./case-list.ts";
import { createFinder, type Finder } from "./case-find.ts";
import { comparePlaces, dayOf, placeOf, type Place } from "./case-order.ts";
import type { CaseListing } from "./case-summary.ts";
import { createNumberedRows } from "./numbered-rows.ts";

/**
 * Summaries in memory, kept in the orders they were asked for: 100,000 cases are sorted once, a change
 * moves one row, and looking further down a list takes a slice. Both adapters answer through it.
 */
export interface CaseIndex<T extends CaseListing> {
  readonly size: number;
  readonly has: (id: string) => boolean;
  readonly get: (id: string) => T | undefined;
  readonly rows: () => IterableIterator<T>;
  readonly put: (row: T) => void;
  /** For many at once: orders are made anew instead of being kept row by row. */
  readonly putAll: (rows: Iterable<T>) => void;
  readonly drop: (id: string) => void;
  readonly clear: () => void;
  /** Whether a case is as it was saved here; until told otherwise it is. True where that is news. */
  readonly mark: (id: string, isVerified: boolean) => boolean;
  readonly page: (query: CaseListQuery, unreadable?: readonly UnreadableCase[]) => CasePage<T>;
  readonly prepareSearch: Finder["prepareSearch"];
}

/** The numbers of all rows in one order, and by number where each stands. */
interface Order {
  readonly sort: CaseSort;
  /** The end of the day it depends on, if it does. */
  readonly day: string | null;
  readonly numbers: number[];
  readonly places: Place[];
}

/** Orders that are kept; each costs a list as long as the worklist. */
const mostOrders = 4;

export function createCaseIndex<T extends CaseListing>(initial: Iterable<T> = []): CaseIndex<T> {
  const rows = createNumberedRows<T>();
  const orders = new Map<string, Order>();
  const unverified = new Set<string>();
  const isUnverified = ({ id }: T): boolean => unverified.size > 0 && unverified.has(id);
  const numbersBy = (sort: CaseSort, clock: CaseListQuery["clock"]): readonly number[] =>
    orderBy(sort, clock).numbers;
  const finder = createFinder(rows, numbersBy, isUnverified);
  // Somebody's queue is asked for beside the list: what was found for the one is not lost by the other.
  const queueFinder = createFinder(rows, numbersBy, isUnverified);
  const forget = (): void => {
    finder.forget();
    queueFinder.forget();
  };
  let assignees: readonly string[] | null = null;
  for (const row of initial) rows.put(row);

  /** Tells the orders of one row that came, changed or went. */
  function move(number: number, before: T | undefined, after: T | undefined): void {
    forget();
    if (assigneeOf(before) !== assigneeOf(after)) assignees = null;
    for (const order of orders.values()) {
      if (before !== undefined) takeOut(order, number);
      if (after !== undefined) {
        putIn(order, number, placeIn(order, after));
      }
    }
  }

  function placeIn({ sort, day }: Pick<Order, "sort" | "day">, row: T): Place {
    return placeOf(row, sort.by, isUnverified(row), day);
  }

  function orderBy(sort: CaseSort, clock: CaseListQuery["clock"]): Order {
    const day = dayOf(sort, clock);
    const key = `${sort.by} ${sort.direction} ${day ?? ""}`;
    const known = orders.get(key);
    // Those asked for last are kept.
    if (known !== undefined) orders.delete(key);
    const order = known ?? makeOrder(sort, day);
    orders.set(key, order);
    const oldest = orders.keys().next().value;
    if (orders.size > mostOrders && oldest !== undefined) orders.delete(oldest);
    return order;
  }

  function makeOrder(sort: CaseSort, day: string | null): Order {
    const places: Place[] = [];
    const numbers: number[] = [];
    const compare = comparePlaces(sort.direction);
    for (let number = 0; number < rows.end; number += 1) {
      const row = rows.at(number);
      places.push(row === undefined ? nowhere : placeIn({ sort, day }, row));
      if (row !== undefined) numbers.push(number);
    }
    numbers.sort((left, right) => compare(places[left] ?? nowhere, places[right] ?? nowhere));
    return { sort, day, numbers, places };
  }

  return {
    get size() {
      return rows.size;
    },
    has: (id) => rows.has(id),
    get: (id) => rows.get(id),
    rows: () => rows.values(),
    put(row) {
      const before = rows.get(row.id);
      rows.put(row);
      move(rows.numberOf(row.id), before, row);
    },
    putAll(many) {
      orders.clear();
      forget();
      assignees = null;
      for (const row of many) rows.put(row);
    },
    drop(id) {
      const before = rows.get(id);
      if (before === undefined) return;
      move(rows.numberOf(id), before, undefined);
      rows.drop(id);
    },
    clear() {
      rows.clear();
      orders.clear();
      forget();
      assignees = null;
    },
    mark(id, isVerified) {
      if (unverified.has(id) !== isVerified) return false;
      if (isVerified) unverified.delete(id);
      else unverified.add(id);
      const row = rows.get(id);
      if (row !== undefined) move(rows.numberOf(id), row, row);
      return true;
    },
    prepareSearch: finder.prepareSearch,
    page(query, unreadable = []) {
      const sort = query.sort ?? { by: "updatedAt", direction: "descending" };
      const { numbers, byState, byDue } = (query.states === undefined ? finder : queueFinder).find(
        query,
        sort,
      );
      const order = orderBy(sort, query.clock);
      const { places } = order;
      const after = query.cursor === undefined ? null : readCursor(query.cursor);
      const start = after === null ? (query.offset ?? 0) : firstAfter({ ...order, numbers }, after);
      const end = start + (query.limit ?? defaultPageSize);
      const page = numbers.slice(start, end);
      const last = places[page.at(-1) ?? -1];
      const items = page.map((number) => rows.at(number)).filter((row) => row !== undefined);
      return {
        items,
        offset: start,
        nextCursor:
          last !== undefined && end < numbers.length ? JSON.stringify([last.value, last.id]) : null,
        total: numbers.length,
        byState: { ...byState },
        byDue: { ...byDue },
        assignees: (assignees ??= assigneesOf(rows.values())),
        unreadable,
        unverified: items.filter(isUnverified).map(({ id }) => id),
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

function takeOut(order: Order, number: number): void {
  const at = firstAfter(order, order.places[number] ?? nowhere) - 1;
  if (order.numbers[at] === number) order.numbers.splice(at, 1);
}

function putIn(order: Order, number: number, place: Place): void {
  order.places[number] = place;
  order.numbers.splice(firstAfter(order, place), 0, number);
}

/** Where no row is. */
const nowhere: Place = { value: null, id: "" };

/** The first index whose place is behind the given one. */
function firstAfter(
  { sort, numbers, places }: { readonly [Key in keyof Order]: Readonly<Order[Key]> },
  place: Place,
): number {
  const compare = comparePlaces(sort.direction);
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(places[numbers[middle] ?? -1] ?? nowhere, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const cursorSchema = z.tuple([
  z.union([z.string(), z.number(), z.null(), z.literal(false)]),
  z.string(),
]);

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
