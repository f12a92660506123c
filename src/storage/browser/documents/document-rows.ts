import { caseDocumentSchema, type CaseDocument, type Log, type SameContent } from "#domain";
import type { DocumentDatabase } from "./document-database.ts";
import { countWrite } from "./document-integrity.ts";
import type { DocumentMark } from "./document-sentinel.ts";
import { newestKey, onlyNewest } from "../codec/newest-rows.ts";
import { readLog } from "../read-log.ts";

/** Finds and deletes in one transaction, so that what is counted off is what was there. */
export async function eraseDocuments(
  database: DocumentDatabase,
  which: { readonly id: string } | { readonly caseId: string },
): Promise<{ readonly mark: DocumentMark; readonly caseIds: readonly string[] }> {
  const writing = database.transaction(
    ["documents", "contents", "meta", "pageReadings"],
    "readwrite",
    { durability: "strict" },
  );
  const documents = writing.objectStore("documents");
  const ids = "id" in which ? [which.id] : await documents.index("byCase").getAllKeys(which.caseId);
  const rows = await Promise.all(ids.map((id) => documents.get(id)));
  const readings = writing.objectStore("pageReadings");
  const read = await Promise.all(ids.map((id) => readings.index("byDocument").getAllKeys(id)));
  const there = rows.filter((row) => row !== undefined);
  // Waited for together: a request that fails on its own must not go unheard.
  const meta = writing.objectStore("meta");
  const [mark] = await Promise.all([
    countWrite(meta, -there.length),
    ...ids.map((id) => meta.delete(newestKey("documents", id))),
    ...ids.map((id) => documents.delete(id)),
    ...ids.map((id) => writing.objectStore("contents").delete(id)),
    ...read.flat().map((key) => readings.delete(key)),
    writing.done,
  ]);
  const caseIds = "id" in which ? readLog(caseDocumentSchema, there).items : [which];
  return { mark, caseIds: caseIds.map(({ caseId }) => caseId) };
}

/** The documents of a case in the order they were added. */
export async function documentsOf(
  database: DocumentDatabase,
  caseId: string,
): Promise<Log<CaseDocument>> {
  const reading = database.transaction(["documents", "meta"]);
  const found = await reading.objectStore("documents").index("byCase").getAll(caseId);
  const meta = reading.objectStore("meta");
  const { items, unreadable } = readLog(
    caseDocumentSchema,
    await Promise.all(found.map((row) => onlyNewest(meta, "documents", row))),
  );
  return { items: items.toSorted(inOrderOfAdding), unreadable };
}

/** Documents of any case with a content; rows are small, and this is asked once for a file that arrives. */
export async function documentsWith(
  database: DocumentDatabase,
  sha256: string,
): Promise<readonly SameContent[]> {
  const { items } = readLog(caseDocumentSchema, await database.getAll("documents"));
  return items
    .filter((document) => document.sha256 === sha256 && document.removedAt === undefined)
    .toSorted(inOrderOfAdding)
    .map(({ caseId, id, name }) => ({ caseId, documentId: id, name }));
}

function inOrderOfAdding(a: CaseDocument, b: CaseDocument): number {
  return a.addedAt.localeCompare(b.addedAt) || a.id.localeCompare(b.id);
}
