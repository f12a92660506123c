import type { CaseDocument, DocumentStore } from "#domain";
import type { SearchedDocument } from "./citing.ts";

/**
 * Names of the documents that were looked through and are not what was attached, or can’t be read.
 * Each is verified in the store, one after the other: a document may take hundreds of megabytes.
 */
export async function changedAmong(
  store: Pick<DocumentStore, "content">,
  documents: readonly CaseDocument[],
  { lookedThrough = [] }: SearchedDocument,
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { document: name } of lookedThrough) {
    const document = documents.find((attached) => attached.name === name);
    // One at a time, for the sake of memory
    const stored = document === undefined ? undefined : await store.content(document.id);
    if (stored?.ok !== true || stored.value.integrity === "changed") changed.push(name);
  }
  return changed;
}
