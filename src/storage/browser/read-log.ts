import type * as z from "zod/mini";
import type { Log } from "#domain";

/** Reads the lines of a log; what cannot be read is counted. */
export function readLog<T>(schema: z.ZodMiniType<T>, rows: readonly unknown[]): Log<T> {
  const items: T[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) items.push(parsed.data);
  }
  return { items, unreadable: rows.length - items.length };
}
