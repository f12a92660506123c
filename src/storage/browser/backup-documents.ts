import { unwrap } from "idb";
import { type BackupContents, type BackupRow, contentRow, isPlainObject } from "#domain";
import type { DocumentDatabase } from "./document-database.ts";
import { countWrite } from "./document-integrity.ts";
import type { DocumentMark } from "./document-sentinel.ts";

/** A part of a document is read, encoded and written at a time. */
const partBytes = 1024 * 1024;

/** Every document of this browser: its row, then its content in parts. */
export async function* readDocumentRows(database: DocumentDatabase): AsyncGenerator<BackupRow> {
  for (const key of await database.getAllKeys("documents")) {
    // One document after the other, so that one is in memory.
    yield { store: "documents", key, value: await database.get("documents", key) };
    const content = await database.get("contents", key);
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
  onCounted: (mark: DocumentMark) => void,
): Promise<RestoredDocuments> {
  let added = 0;
  const differentIn: string[] = [];
  for (const { store, key, value } of rows) {
    const caseId = isPlainObject(value) ? value["caseId"] : null;
    if (store !== "documents" || typeof key !== "string" || typeof caseId !== "string") continue;
    const held = contents.get(key);
    const content = held === undefined ? undefined : new Blob(held.parts, { type: held.mediaType });
    if (!isWanted(caseId)) continue;
    const outcome = await restoreDocument(database, key, value, content, onCounted);
    if (outcome === "added") added += 1;
    if (outcome === "different") differentIn.push(caseId);
  }
  return { added, differentIn };
}

async function restoreDocument(
  database: DocumentDatabase,
  key: string,
  value: unknown,
  content: Blob | undefined,
  onCounted: (mark: DocumentMark) => void,
): Promise<"added" | "there" | "different"> {
  const transaction = database.transaction(["documents", "contents", "meta"], "readwrite", {
    durability: "strict",
  });
  const { done } = transaction;
  const [there, heldContent] = await Promise.all([
    transaction.objectStore("documents").get(key),
    transaction.objectStore("contents").getKey(key),
  ]);
  const isSame = there === undefined || hashIn(there) === hashIn(value);
  const addsContent = isSame && content !== undefined && heldContent === undefined;
  if (there === undefined) unwrap(transaction).objectStore("documents").put(value);
  if (addsContent) unwrap(transaction).objectStore("contents").put(content, key);
  const mark =
    there === undefined ? await countWrite(transaction.objectStore("meta"), 1) : undefined;
  await done;
  if (mark !== undefined) onCounted(mark);
  if (!isSame) return "different";
  return there === undefined || addsContent ? "added" : "there";
}

function hashIn(row: unknown): unknown {
  return isPlainObject(row) ? row["sha256"] : undefined;
}
