import { isPlainObject } from "#domain";
import { clearFields, contentStore, type ValueCodec } from "../browser/codec/codec.ts";
import type { RawDatabase } from "./raw-database.ts";

/** How rows of one database are written and read back. */
export type RowCodec = Pick<ValueCodec, "encode" | "decode">;

/** Rows of one store with their keys, in their order. */
export interface Batch {
  readonly keys: readonly IDBValidKey[];
  readonly values: readonly unknown[];
}

/** Documents one by one, because one may be large. */
function sizeOf(store: string): number {
  return store === contentStore ? 1 : 100;
}

/** Every row of a store, some at a time. */
export async function* batchesOf(database: RawDatabase, store: string): AsyncGenerator<Batch> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const { store: source } = database.transaction(store);
    const [keys, values]: readonly [readonly IDBValidKey[], readonly unknown[]] = await Promise.all(
      [source.getAllKeys(after, sizeOf(store)), source.getAll(after, sizeOf(store))],
    );
    const last = keys.at(-1);
    if (last === undefined) return;
    yield { keys, values };
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/**
 * Copies a store row by row under the same keys, each encoded. A row that the codec cannot write, or whose file is gone
 * from the disk, is put there as one that can't be read.
 */
export async function copyStore(
  from: RawDatabase,
  to: RawDatabase,
  store: string,
  { codec, onRows }: { readonly codec: RowCodec; readonly onRows: (count: number) => void },
): Promise<void> {
  for await (const { keys, values } of batchesOf(from, store)) {
    const rows = await Promise.all(
      values.map((value, index) => encodedRow(codec, store, value, keys[index])),
    );
    const transaction = to.transaction(store, "readwrite", { durability: "strict" });
    const isInline = transaction.store.keyPath !== null;
    await Promise.all([
      ...rows.map((row, index) =>
        isInline ? transaction.store.put(row) : transaction.store.put(row, keys[index]),
      ),
      transaction.done,
    ]);
    onRows(keys.length);
  }
  await copyNumbering(from, to, store);
}

async function encodedRow(
  codec: RowCodec,
  store: string,
  value: unknown,
  key: IDBValidKey | undefined,
): Promise<unknown> {
  return (
    (await tryEncoding(codec, store, value, key)) ??
    (await codec.encode(store, unreadable(store, value), key))
  );
}

/** Null where the codec cannot write it, also not when asked again. */
export async function tryEncoding(
  codec: RowCodec,
  store: string,
  value: unknown,
  key: IDBValidKey | undefined,
): Promise<unknown> {
  for (const _attempt of [1, 2, 3]) {
    try {
      // One after the other: what is asked again failed before.
      return await codec.encode(store, value, key);
    } catch {
      continue;
    }
  }
  return null;
}

/** In the place of a row that could not be copied: under the same ids, and read as damaged. */
function unreadable(store: string, value: unknown): object {
  const row = isPlainObject(value) ? value : {};
  const clear = Object.fromEntries(
    (clearFields[store] ?? []).map((field) => [field, row[field]] as const),
  );
  return { ...clear, [unreadableMark]: true };
}

const unreadableMark = "notCopied";

/** Whether a row stands for one that could not be copied. */
export function isUnreadable(value: unknown): boolean {
  return isPlainObject(value) && value[unreadableMark] === true;
}

/** The next number is the same: one that was used up is not given to another row. */
async function copyNumbering(from: RawDatabase, to: RawDatabase, store: string): Promise<void> {
  const counting = from.transaction(store, "readwrite");
  const { done } = counting;
  if (!counting.store.autoIncrement) return done;
  const next = await counting.store.add({});
  // The number is given back with everything else.
  counting.abort();
  await done.catch(() => undefined);
  if (typeof next !== "number" || next < 2) return undefined;
  const setting = to.transaction(store, "readwrite", { durability: "strict" });
  if ((await setting.store.getKey(next - 1)) === undefined) {
    await setting.store.put({}, next - 1);
    await setting.store.delete(next - 1);
  }
  return setting.done;
}
