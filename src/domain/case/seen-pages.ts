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

/**
 * Page numbers that the document does not have are left out. A page that is not drawn is not seen.
 *
 * @param checkedThrough up to which page it was tried to draw them; it never goes back
 */
export function undrawnDocument(
  found: CaseDocument,
  pages: readonly number[],
  checkedThrough?: number,
): CaseDocument {
  const document = countedDocument(found, checkedThrough);
  const { undrawnPages = [], checkedThrough: before, ...rest } = document;
  const added = joinPages([], ownPages(document, pages));
  const through =
    checkedThrough === undefined ? before : Math.max(checkedThrough, before ?? checkedThrough);
  return {
    ...rest,
    seenPages: withoutPages(document.seenPages, added),
    ...undrawn(joinPages([...undrawnPages, ...added])),
    ...(through === undefined || through >= document.pageCount ? {} : { checkedThrough: through }),
  };
}

/** A document whose pages nobody could count has as many as whoever opened it went through. */
function countedDocument(document: CaseDocument, through = 0): CaseDocument {
  const { isUncounted, ...counted } = document;
  return isUncounted === undefined || through < 1 ? document : { ...counted, pageCount: through };
}

/** The pages that nobody has tried to draw yet; none where all were tried. */
export function uncheckedPages({ checkedThrough, pageCount }: CaseDocument): [number, number][] {
  return checkedThrough === undefined ? [] : [[checkedThrough + 1, pageCount]];
}

function undrawn(spans: [number, number][]): Pick<CaseDocument, "undrawnPages"> {
  return spans.length === 0 ? {} : { undrawnPages: spans };
}

function ownPages({ pageCount }: CaseDocument, pages: readonly number[]): readonly number[] {
  return pages.filter((page) => Number.isInteger(page) && page >= 1 && page <= pageCount);
}
