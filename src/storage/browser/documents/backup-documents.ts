import { type BackupContents, type BackupRow, contentRow, hashOf, isPlainObject } from "#domain";
import { contentStore, type ValueCodec } from "../codec/codec.ts";
import type { DocumentDatabase } from "./document-database.ts";
import { countWrite } from "./document-integrity.ts";
import { newestKey } from "../codec/newest-rows.ts";
import type { DocumentMark } from "./document-sentinel.ts";

/** A part of a document is read, encoded and written at a time. */
const partBytes = 1024 * 1024;

/** Every document of this browser: its row, then its content in parts. */
export async function* readDocumentRows(
  database: DocumentDatabase,
  codec: ValueCodec,
): AsyncGenerator<BackupRow> {
  for (const key of await database.getAllKeys("documents")) {
    // One document after the other, so that one is in memory.
    yield { store: "documents", key, value: await database.get("documents", key) };
    const content = await codec.decode(contentStore, await database.get(contentStore, key), key);
    if (!(content instanceof Blob)) continue;
    for (let from = 0; from === 0 || from < content.size; from += partBytes) {
      const bytes = await content.slice(from, from + partBytes).arrayBuffer();
      yield contentRow(key, content.type, new Uint8Array(bytes));
    }
  }
}

export interface RestoredDocuments {
  readonly added: number;
  /** Ids of cases of which this browser holds another document under the same id. */
  readonly differentIn: readonly string[];
}

/** Adds documents that are missing here, and contents that are missing under a document with the same hash. */
export async function restoreDocuments(
  database: DocumentDatabase,
  { rows, contents }: Pick<BackupContents<Blob>, "rows" | "contents">,
  isWanted: (caseId: string) => boolean,
  how: RestoreOptions,
): Promise<RestoredDocuments> {
  let added = 0;
  const differentIn: string[] = [];
  for (const { store, key, value } of rows) {
    const caseId = isPlainObject(value) ? value["caseId"] : null;
    if (store !== "documents" || typeof key !== "string" || typeof caseId !== "string") continue;
    const held = contents.get(key);
    const content = held === undefined ? undefined : new Blob(held.parts, { type: held.mediaType });
    if (!isWanted(caseId)) continue;
    const outcome = await restoreDocument(database, { key, value, content }, how);
    if (outcome === "added") added += 1;
    if (outcome === "different") differentIn.push(caseId);
  }
  return { added, differentIn };
}

interface RestoreOptions {
  readonly codec: ValueCodec;
  readonly onCounted: (mark: DocumentMark) => void;
}

async function restoreDocument(
  database: DocumentDatabase,
  {
    key,
    value,
    content,
  }: { readonly key: string; readonly value: unknown; readonly content: Blob | undefined },
  { codec, onCounted }: RestoreOptions,
): Promise<"added" | "there" | "different"> {
  // Before the transaction, which would not wait for it.
  const encoded =
    content === undefined ? undefined : await codec.encode(contentStore, content, key);
  const transaction = database.transaction(["documents", "contents", "meta"], "readwrite", {
    durability: "strict",
  });
  const { done } = transaction;
  const [there, heldContent] = await Promise.all([
    transaction.objectStore("documents").get(key),
    transaction.objectStore("contents").getKey(key),
  ]);
  const isSame = there === undefined || hashIn(there) === hashIn(value);
  const addsContent = isSame && encoded !== undefined && heldContent === undefined;
  const writes: Promise<unknown>[] = [
    ...(there === undefined ? [transaction.objectStore("documents").put(value)] : []),
    ...(addsContent ? [transaction.objectStore("contents").put(encoded, key)] : []),
  ];
  const meta = transaction.objectStore("meta");
  const mark = there === undefined ? await countWrite(meta, 1) : undefined;
  if (there === undefined) writes.push(meta.put(hashOf(value), newestKey("documents", key)));
  await Promise.all([...writes, done]);
  if (mark !== undefined) onCounted(mark);
  if (!isSame) return "different";
  return there === undefined || addsContent ? "added" : "there";
}

function hashIn(row: unknown): unknown {
  return isPlainObject(row) ? row["sha256"] : undefined;
}
