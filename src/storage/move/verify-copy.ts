import { canonicalJson } from "#domain";
import { batchesOf, isUnreadable, type RowCodec, tryEncoding } from "./copy-rows.ts";
import type { RawDatabase } from "./raw-database.ts";

/**
 * Reads a whole copy as anybody will, and compares it with what was copied.
 *
 * @returns how many rows stand for ones that could not be copied; null where the copy is not what it is to be
 */
export async function verifyStore(
  from: RawDatabase,
  to: RawDatabase,
  store: string,
  { codec, onRows }: { readonly codec: RowCodec; readonly onRows: (count: number) => void },
): Promise<number | null> {
  if ((await from.count(store)) !== (await to.count(store))) return null;
  let lost = 0;
  for await (const { keys, values } of batchesOf(from, store)) {
    const range = IDBKeyRange.bound(keys[0], keys.at(-1));
    const { store: copy } = to.transaction(store);
    const [copiedKeys, copied] = await Promise.all([copy.getAllKeys(range), copy.getAll(range)]);
    const compared = await Promise.all(
      keys.map(async (key, index) => {
        const value = values[index];
        const read = await codec.decode(store, copied[index], key);
        if (canonicalJson(key) !== canonicalJson(copiedKeys[index])) return "different";
        if (!isUnreadable(read) || isUnreadable(value)) {
          return (await isSame(value, read)) ? "same" : "different";
        }
        return (await tryEncoding(codec, store, value, key)) === null ? "lost" : "different";
      }),
    );
    if (compared.includes("different")) return null;
    lost += compared.filter((one) => one === "lost").length;
    onRows(keys.length);
  }
  return lost;
}

async function isSame(one: unknown, other: unknown): Promise<boolean> {
  if (one instanceof Blob) return other instanceof Blob && isSameContent(one, other);
  return canonicalJson(one) === canonicalJson(other);
}

/** A document may be large: some of it at a time. */
const sliceBytes = 4 * 1024 * 1024;

async function isSameContent(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size || one.type !== other.type) return false;
  for (let from = 0; from < one.size; from += sliceBytes) {
    const [left, right] = await Promise.all(
      [one, other].map(
        async (blob) => new Uint8Array(await blob.slice(from, from + sliceBytes).arrayBuffer()),
      ),
    );
    if (left === undefined || right === undefined) return false;
    if (!left.every((byte, index) => byte === right[index])) return false;
  }
  return true;
}
