import type { RecordDocument } from "./record-document.ts";

/**
 * A document without the lines made of coded data: they are no sentences and no cover sheet, and what they say is found
 * by their codes. The same object where there are none.
 */
export function withoutDataPages(document: RecordDocument): RecordDocument {
  const pages = document.pages.filter(({ origin }) => origin !== "data");
  return pages.length === document.pages.length ? document : { ...document, pages };
}
