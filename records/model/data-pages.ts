import type { RecordDocument } from "./record-document.ts";

/**
 * A document without the lines made of coded data: they are no sentences and no cover sheet, and what they say is found
 * by their codes. The same object where there are none.
 */
export function withoutDataPages(document: RecordDocument): RecordDocument {
  const pages = document.pages.filter(({ origin }) => origin !== "data");
  return pages.length === document.pages.length ? document : { ...document, pages };
}

/**
 * A document as the pieces that are read each by itself. In a document of data every page of words behind the lines is a
 * note of its own: read as one text, the heading of an order would stand above another note. What stands before the lines,
 * such as a narrative, is one text as anywhere.
 */
export function piecesOf(document: RecordDocument): readonly RecordDocument[] {
  const first = document.pages.findIndex(({ origin }) => origin === "data");
  if (first < 0) return [document];
  const before = document.pages.slice(0, first);
  const behind = document.pages.slice(first).map((page) => [page]);
  return [before, ...behind]
    .filter(({ length }) => length > 0)
    .map((pages) => ({ ...document, pages }));
}
