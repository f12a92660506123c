import { hashOf, isPlainObject } from "#domain";
import { undecoded } from "./codec.ts";

interface MetaReads {
  get(key: string): Promise<unknown>;
}

interface MetaWrites {
  put(value: unknown, key: string): Promise<unknown>;
}

const prefix = "newest ";

/**
 * Under `meta`, for a row that no chain covers: the hash of the row as it was written last. Without it an older row that
 * is put back alone is as good as the newest one; with it, it reads as damaged.
 */
export function newestKey(store: string, id: string): string {
  return `${prefix}${store} ${id}`;
}

/** Whether it is a key of `newestKey`. Hashes are of one database: no backup holds them. */
export function isNewestKey(key: unknown): boolean {
  return typeof key === "string" && key.startsWith(prefix);
}

/** In the transaction that writes the row. */
export function noteNewest(
  meta: MetaWrites,
  store: string,
  row: { readonly id: string },
): Promise<unknown> {
  return meta.put(hashOf(row), newestKey(store, row.id));
}

/**
 * The row where it is the newest one, or was written before there were hashes; else one that can't be read.
 *
 * @param meta - of the transaction that read the row
 */
export async function onlyNewest(meta: MetaReads, store: string, row: unknown): Promise<unknown> {
  const id = isPlainObject(row) ? row["id"] : undefined;
  if (typeof id !== "string") return row;
  const newest = await meta.get(newestKey(store, id));
  return newest === undefined || newest === hashOf(row) ? row : undecoded({ id });
}
