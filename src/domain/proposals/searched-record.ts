import type { CaseCitation } from "../case/case-record.ts";
import { countPages, joinPages, pagesInWords, withoutPages } from "../case/page-spans.ts";

/** A document as far as its pages were read and searched, and looked at by a person. */
export type SearchedDocument = {
  readonly name: string;
  readonly pageCount: number;
  /** Pages whose text was searched. */
  readonly searched: readonly number[];
  /** Pages that nobody could read by software. */
  readonly unreadable: readonly number[];
  /** Pages that have been on screen, all of them drawn. */
  readonly seen: readonly (readonly [number, number])[];
};

/** How far a record was searched. `isComplete`: every page was searched or is known to be unreadable. */
export type SearchedRecord = {
  readonly isComplete: boolean;
  readonly pagesSearched: number;
  readonly pagesTotal: number;
  /** Pages that were neither searched nor looked at, and are still to be read. */
  readonly pagesLeft: number;
  /** "fax.pdf, page 3; scan.png, page 1": could not be read, and nobody looked at them either. */
  readonly unread: string;
  /** The source of a "not documented": true page by page, undefined while no page was searched or seen. */
  readonly citation: CaseCitation | undefined;
};

/**
 * What an answer "not documented" rests on. A page counts as searched only if its text was, and as viewed only if it
 * was on screen; a page that could not be read is named unless somebody looked at it.
 */
export function searchedRecord(documents: readonly SearchedDocument[]): SearchedRecord {
  const parts = documents.map((document) => {
    const searched = joinPages([], document.searched);
    const seenAlone = withoutPages(joinPages(document.seen), searched);
    const unreadable = withoutPages(withoutPages(joinPages([], document.unreadable), searched), [
      ...document.seen,
    ]);
    const known = joinPages([...searched, ...joinPages([], document.unreadable)]);
    return {
      ...document,
      searched,
      seenAlone,
      unreadable,
      left: document.pageCount - countPages(known),
    };
  });
  const pagesSearched = parts.reduce((sum, { searched }) => sum + countPages(searched), 0);
  const pagesLeft = parts.reduce((sum, { left }) => sum + Math.max(0, left), 0);
  const lookedThrough = parts.flatMap(({ name, searched, seenAlone, unreadable }) => [
    ...(searched.length === 0 && unreadable.length === 0
      ? []
      : [
          {
            document: name,
            pages: searched,
            how: "searched" as const,
            ...(unreadable.length === 0 ? {} : { unreadable }),
          },
        ]),
    ...(seenAlone.length === 0 ? [] : [{ document: name, pages: seenAlone }]),
  ]);
  const hasLooked = lookedThrough.some(({ pages }) => pages.length > 0);
  return {
    isComplete: documents.length > 0 && pagesLeft === 0,
    pagesSearched,
    pagesTotal: documents.reduce((sum, { pageCount }) => sum + pageCount, 0),
    pagesLeft,
    unread: parts
      .filter(({ unreadable }) => unreadable.length > 0)
      .map(({ name, unreadable }) => `${name}, ${pagesInWords(unreadable)}`)
      .join("; "),
    citation: hasLooked
      ? { document: lookedThrough.map(inWords).join("; "), lookedThrough }
      : undefined,
  };
}

function inWords({
  document,
  pages,
  unreadable,
}: NonNullable<CaseCitation["lookedThrough"]>[number]): string {
  const not = unreadable === undefined ? "" : ` (not ${pagesInWords(unreadable)}, unreadable)`;
  return pages.length === 0 ? `${document}${not}` : `${document}, ${pagesInWords(pages)}${not}`;
}
