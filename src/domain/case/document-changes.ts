import type { DocumentContent, NewDocument } from "../ports/document-store.ts";
import { freeDocumentName, type CaseDocument } from "./document.ts";
import { splitDocument } from "../intake/document-part.ts";
import { undrawnDocument } from "./seen-pages.ts";

// What each write makes of a document; pure, so that every adapter does the same.

export function addedDocument(
  given: NewDocument,
  others: readonly CaseDocument[],
  made: { readonly id: string; readonly now: string },
): CaseDocument {
  const added: CaseDocument = {
    id: made.id,
    caseId: given.caseId,
    name: freeDocumentName(given.name, others),
    formerNames: [],
    kind: given.kind,
    mediaType: given.mediaType,
    byteLength: given.content.size,
    pageCount: given.pageCount,
    ...(given.sha256 === undefined ? {} : { sha256: given.sha256 }),
    addedAt: made.now,
    seenPages: [],
    ...(given.isSent === undefined ? {} : { isSent: given.isSent }),
    ...(given.isUncounted === undefined ? {} : { isUncounted: given.isUncounted }),
  };
  const checked = undrawnDocument(added, given.undrawnPages ?? [], given.checkedThrough);
  return splitDocument(checked, given.parts ?? []);
}

/** A blank name changes nothing. */
export function renamedDocument(
  document: CaseDocument,
  others: readonly CaseDocument[],
  wanted: string,
): CaseDocument {
  if (wanted.trim() === "" || wanted.trim() === document.name) return document;
  const name = freeDocumentName(wanted.trim(), others);
  const formerNames = [...document.formerNames, document.name].filter((former) => former !== name);
  return { ...document, name, formerNames: [...new Set(formerNames)] };
}

export function removedDocument(document: CaseDocument, now: string): CaseDocument {
  return document.removedAt === undefined ? { ...document, removedAt: now } : document;
}

export function restoredDocument(document: CaseDocument): CaseDocument {
  const { removedAt: _removedAt, ...restored } = document;
  return restored;
}

/** A document as its content was just found; the same object where that is known already. */
export function checkedDocument(
  document: CaseDocument,
  { integrity }: DocumentContent,
  now: string,
): CaseDocument {
  if ((integrity === "changed") === (document.changeFoundAt !== undefined)) return document;
  return integrity === "changed"
    ? { ...document, seenPages: [], changeFoundAt: now }
    : verifiedDocument(document);
}

/** Its content is again what was attached. */
export function verifiedDocument(document: CaseDocument): CaseDocument {
  const { changeFoundAt: _changeFoundAt, ...verified } = document;
  return verified;
}
