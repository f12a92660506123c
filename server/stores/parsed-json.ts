import type { Log } from "#domain";

/** What a stored text says; undefined where it is none, or not JSON any more. */
export function parsedJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Reads the lines of a log; what cannot be read is counted. */
export function readLog<T>(
  schema: {
    readonly safeParse: (value: unknown) => { success: true; data: T } | { success: false };
  },
  rows: readonly { readonly line: string }[],
): Log<T> {
  const items: T[] = [];
  for (const { line } of rows) {
    const read = schema.safeParse(parsedJson(line));
    if (read.success) items.push(read.data);
  }
  return { items, unreadable: rows.length - items.length };
}
