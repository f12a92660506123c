import * as z from "zod/mini";
import type { CaseSort, CaseSortKey } from "#domain";

/** By which column a list stands in the order of each key; texts by their bytes, as the domain compares them. */
const orders: Partial<Readonly<Record<CaseSortKey, string>>> = {
  updatedAt: "c.updated_at",
  receivedAt: "c.received_order",
  dueAt: "c.due_order",
  noticeDueAt: "c.notice_order",
  memberName: "c.member_order",
  reference: "c.reference_order",
  procedure: "c.procedure_order",
  assignee: "c.assignee_order",
  state: "c.state_order",
  stillMissing: "c.still_missing",
  recommendation: 'c.recommendation collate "C"',
  lineOfBusiness: 'c.line_of_business collate "C"',
};

/** An order as a statement says it, exactly as an index has it: another one would read every case. */
export interface Order {
  readonly column: string;
  readonly direction: "asc" | "desc";
  readonly by: string;
}

export function orderOf(sort: CaseSort = { by: "updatedAt", direction: "descending" }): Order {
  const column = orders[sort.by] ?? "c.updated_at";
  const direction = sort.direction === "ascending" ? "asc" : "desc";
  return { column, direction, by: `${column} ${direction} nulls last, c.id` };
}

/** Whether a key has an order of its own. */
export function hasOrder(key: CaseSortKey): boolean {
  return orders[key] !== undefined;
}

/** Where a page ended: the value and the id of its last row, and how many rows stand before the next one. */
export interface Place {
  /**
   * False for a case that does not verify, which stands before all others; true for one that is closed to the reader,
   * which stands after them where the order would tell something of it.
   */
  readonly value: string | number | null | boolean;
  readonly id: string;
  readonly offset: number;
}

const cursorSchema = z.tuple([
  z.union([z.string(), z.number(), z.null(), z.boolean()]),
  z.string(),
  z.int().check(z.nonnegative()),
]);

export function cursorOf({ value, id, offset }: Place): string {
  return JSON.stringify([value, id, offset]);
}

/** A cursor that was not made here starts from the top instead of failing the list. */
export function readCursor(cursor: string): Place | null {
  try {
    const parsed: unknown = JSON.parse(cursor);
    const read = cursorSchema.safeParse(parsed);
    return read.success ? { value: read.data[0], id: read.data[1], offset: read.data[2] } : null;
  } catch {
    return null;
  }
}
