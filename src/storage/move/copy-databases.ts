import type { MoveProgress } from "#domain";
import { copyStore, type RowCodec } from "./copy-rows.ts";
import type { RawDatabase } from "./raw-database.ts";
import { verifyStore } from "./verify-copy.ts";

/** One database and the one that takes its place. */
export interface DatabaseCopy {
  readonly from: RawDatabase;
  readonly to: RawDatabase;
  readonly codec: RowCodec;
}

/** A store of the copy does not read as what was copied. */
export class CopyNotVerified extends Error {
  readonly store: string;
  constructor(store: string) {
    super(`${store} was not copied as it is`);
    this.store = store;
  }
}

/**
 * Copies every store of the databases, then reads the whole copy again and compares it with the original; throws where
 * it differs, and what the browser reports. Lists that are worked out anew from cases are not copied.
 *
 * @returns how many rows could not be copied because nothing can read them any more
 */
export async function copyDatabases(
  copies: readonly DatabaseCopy[],
  onProgress: (progress: MoveProgress) => void,
): Promise<number> {
  const parts = copies.flatMap((copy) => storesOf(copy).map((store) => ({ ...copy, store })));
  const counts = await Promise.all(parts.map(({ from, store }) => from.count(store)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const begin = (step: MoveProgress["step"]): ((count: number) => void) => {
    let done = 0;
    onProgress({ step, done, total });
    return (count) => {
      done += count;
      onProgress({ step, done, total });
    };
  };
  // A new database says of itself that everything in it is of today's layout.
  for (const { to } of copies) await to.clear("meta");
  const onCopied = begin("copying");
  for (const { from, to, store, codec } of parts) {
    // One after the other: what is encoded and not written yet is in memory.
    await copyStore(from, to, store, { codec, onRows: onCopied });
  }
  const onVerified = begin("verifying");
  let unreadable = 0;
  for (const { from, to, store, codec } of parts) {
    const lost = await verifyStore(from, to, store, { codec, onRows: onVerified });
    if (lost === null) throw new CopyNotVerified(store);
    unreadable += lost;
  }
  return unreadable;
}

function storesOf({ from, to }: DatabaseCopy): readonly string[] {
  return [...from.objectStoreNames].filter(
    (store) => store !== "snapshots" && to.objectStoreNames.contains(store),
  );
}
