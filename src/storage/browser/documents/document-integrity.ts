import type { DocumentLoss } from "#domain";
import type { DocumentDatabase } from "./document-database.ts";
import type { DocumentMark, DocumentSentinel } from "./document-sentinel.ts";
import { newTally, type Tally, tallyKey, tallySchema } from "./document-tally.ts";

interface TallyStore {
  get(key: string): Promise<unknown>;
  put(value: unknown, key: string): Promise<unknown>;
}

/** Counts one write, in its own transaction. @param change - by how many documents there are more, or fewer */
export async function countWrite(meta: TallyStore, change: number): Promise<DocumentMark> {
  const before = (await readTally(meta)) ?? newTally(0);
  const documents = Math.max(0, before.documents + change);
  const tally = { ...before, writes: before.writes + 1, documents };
  await meta.put(tally, tallyKey);
  return markOf(tally);
}

/**
 * Compares the database with what is known of it outside, and with its own count, in one transaction. A loss is
 * noted in the database, so that later writes do not hide it.
 */
export async function checkDocuments(
  database: DocumentDatabase,
  sentinel: DocumentSentinel,
): Promise<DocumentLoss | null> {
  // Read before the database: what it tells of was on disk by then.
  const mark = sentinel.read();
  const { done, meta, found, tally } = await examine(database);
  const known = tally ?? newTally(found);
  const isOther = mark !== null && mark.epoch !== known.epoch && !known.former.includes(mark.epoch);
  const isOlder = mark !== null && mark.epoch === known.epoch && mark.writes > known.writes;
  const expected = Math.max(
    known.lostFrom ?? 0,
    known.documents,
    isOther || isOlder ? mark.documents : 0,
  );
  const isLost = known.lostFrom !== null || isOther || isOlder || found < known.documents;
  if (isLost && known.lostFrom !== expected) {
    await meta.put({ ...known, lostFrom: expected }, tallyKey);
  } else if (tally === null) await meta.put(known, tallyKey);
  await done;
  if (isLost) return { expected, found };
  if (known.writes > 0) sentinel.raise(markOf(known));
  return null;
}

/** After the user was told: what is found is what is expected from here on, under a new name. */
export async function acceptDocumentLoss(
  database: DocumentDatabase,
  sentinel: DocumentSentinel,
): Promise<void> {
  const mark = sentinel.read();
  const { done, meta, found, tally } = await examine(database);
  const before = tally ?? newTally(found);
  const former = new Set([...before.former, before.epoch, ...(mark === null ? [] : [mark.epoch])]);
  const accepted = { ...newTally(found), writes: before.writes + 1, former: [...former] };
  await meta.put(accepted, tallyKey);
  await done;
  sentinel.replace(markOf(accepted));
}

async function examine(database: DocumentDatabase) {
  const transaction = database.transaction(["documents", "contents", "meta"], "readwrite", {
    durability: "strict",
  });
  const meta = transaction.objectStore("meta");
  const [documents, contents, tally] = await Promise.all([
    transaction.objectStore("documents").count(),
    transaction.objectStore("contents").count(),
    readTally(meta),
  ]);
  return { done: transaction.done, meta, found: Math.min(documents, contents), tally };
}

async function readTally(meta: Pick<TallyStore, "get">): Promise<Tally | null> {
  const read = tallySchema.safeParse(await meta.get(tallyKey));
  return read.success ? read.data : null;
}

function markOf({ epoch, writes, documents }: Tally): DocumentMark {
  return { epoch, writes, documents };
}
