import type { CaseDocument, DocumentStore, StoreError } from "#domain";

/** A file that is not stored with the case, and why. */
export type NotStored = { readonly name: string; readonly error: StoreError };

/**
 * Stores what was read beside the form with a case, in the same order and with the same documents in each file. A
 * file that the case has already is not stored twice. Gives what could not be stored; nothing of the others is lost.
 */
export async function storeDocuments(
  from: Pick<DocumentStore, "list" | "content">,
  to: Pick<DocumentStore, "add" | "list">,
  caseId: { readonly from: string; readonly to: string },
): Promise<readonly NotStored[]> {
  const [arrived, there] = await Promise.all([from.list(caseId.from), to.list(caseId.to)]);
  const known = new Set(
    there.ok
      ? there.value.items.flatMap(({ sha256, removedAt }) =>
          sha256 === undefined || removedAt !== undefined ? [] : [sha256],
        )
      : [],
  );
  const failed: NotStored[] = [];
  for (const document of arrived.ok ? arrived.value.items : []) {
    const isWanted = document.removedAt === undefined && !known.has(document.sha256 ?? "");
    if (!isWanted) continue;
    // One after the other: a file may take hundreds of megabytes.
    const error = await storeDocument(from, to, document, caseId.to);
    if (error !== undefined) failed.push({ name: document.name, error });
  }
  return failed;
}

async function storeDocument(
  from: Pick<DocumentStore, "content">,
  to: Pick<DocumentStore, "add">,
  {
    id,
    name,
    kind,
    mediaType,
    pageCount,
    sha256,
    undrawnPages,
    checkedThrough,
    parts,
  }: CaseDocument,
  caseId: string,
): Promise<StoreError | undefined> {
  const content = await from.content(id);
  if (!content.ok) return content.error;
  if (content.value.integrity === "changed") return { kind: "not-found" };
  const added = await to.add({
    ...{ caseId, name, kind, mediaType, pageCount, sha256, checkedThrough, parts },
    undrawnPages: (undrawnPages ?? []).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
    content: content.value.content,
  });
  return added.ok ? undefined : added.error;
}
