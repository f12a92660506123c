import type { CaseListing } from "./case-summary.ts";

/**
 * Rows by id, each with a number that it keeps while it is there. What is worked out of 100,000 rows stands in
 * arrays by that number, and is worked out in its order: rows beside each other in memory are read ten times as
 * fast as rows all over it.
 */
export interface NumberedRows<T extends CaseListing> {
  readonly size: number;
  /** One more than the highest number. */
  readonly end: number;
  readonly has: (id: string) => boolean;
  readonly get: (id: string) => T | undefined;
  /** The number of a row that is there. */
  readonly numberOf: (id: string) => number;
  /** The row of a number, or undefined where one was taken out. */
  readonly at: (number: number) => T | undefined;
  readonly values: () => IterableIterator<T>;
  readonly put: (row: T) => void;
  readonly drop: (id: string) => void;
  readonly clear: () => void;
}

export function createNumberedRows<T extends CaseListing>(): NumberedRows<T> {
  const numbers = new Map<string, number>();
  let rows: (T | undefined)[] = [];
  let free: number[] = [];

  function* values(): IterableIterator<T> {
    for (const row of rows) if (row !== undefined) yield row;
  }

  return {
    get size() {
      return numbers.size;
    },
    get end() {
      return rows.length;
    },
    has: (id) => numbers.has(id),
    get(id) {
      const number = numbers.get(id);
      return number === undefined ? undefined : rows[number];
    },
    numberOf: (id) => numbers.get(id) ?? -1,
    at: (number) => rows[number],
    values,
    put(row) {
      const number = numbers.get(row.id) ?? free.pop() ?? rows.length;
      numbers.set(row.id, number);
      rows[number] = row;
    },
    drop(id) {
      const number = numbers.get(id);
      if (number === undefined) return;
      numbers.delete(id);
      rows[number] = undefined;
      free.push(number);
    },
    clear() {
      numbers.clear();
      rows = [];
      free = [];
    },
  };
}
