import type { CaseDocument } from "./document.ts";
import { joinPages, withoutPages } from "./page-spans.ts";

/**
 * Page numbers that the document does not have are left out, and all of one that has changed since it was
 * attached. A page that is seen was drawn after all.
 */
export function seenDocument(document: CaseDocument, pages: readonly number[]): CaseDocument {
  if (document.changeFoundAt !== undefined) return document;
  const { undrawnPages = [], ...rest } = document;
  const seen = joinPages([], ownPages(document, pages));
  return {
    ...rest,
    seenPages: joinPages([...document.seenPages, ...seen]),
    ...undrawn(withoutPages(undrawnPages, seen)),
  };
}

/** Page numbers that the document does not have are left out. A page that is not drawn is not seen. */
export function undrawnDocument(document: CaseDocument, pages: readonly number[]): CaseDocument {
  const { undrawnPages = [], ...rest } = document;
  const added = joinPages([], ownPages(document, pages));
  return {
    ...rest,
    seenPages: withoutPages(document.seenPages, added),
    ...undrawn(joinPages([...undrawnPages, ...added])),
  };
}

function undrawn(spans: [number, number][]): Pick<CaseDocument, "undrawnPages"> {
  return spans.length === 0 ? {} : { undrawnPages: spans };
}

function ownPages({ pageCount }: CaseDocument, pages: readonly number[]): readonly number[] {
  return pages.filter((page) => Number.isInteger(page) && page >= 1 && page <= pageCount);
}
