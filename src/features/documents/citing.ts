import { pagesInWords, type CaseCitation, type CaseDocument, type PageRegion } from "#domain";

/** A place in an attached document, as the source of an answer. Fits a record's citation. */
export type DocumentCitation = {
  readonly document: string;
  readonly page: number;
  readonly quote?: string;
  readonly region?: PageRegion;
  /** The words of the quote were read from a picture of the page. */
  readonly origin?: "ocr";
};

/** What was chosen on a page and may become a source. */
export type Choice = {
  readonly page: number;
  readonly quote?: string;
  readonly region?: PageRegion;
  readonly origin?: "ocr";
};

/** The pages in which an answer was looked for, as a citation of "not documented". */
export type SearchedDocument = Pick<CaseCitation, "document" | "lookedThrough">;

/**
 * Names the pages that have been seen, none of a document that has changed since it was attached, in words as well: a case file has no other place for them.
 * `undefined` while nothing has been seen.
 */
export function lookedThrough(documents: readonly CaseDocument[]): SearchedDocument | undefined {
  const seen = documents.filter(
    ({ seenPages, removedAt, changeFoundAt }) =>
      seenPages.length > 0 && removedAt === undefined && changeFoundAt === undefined,
  );
  if (seen.length === 0) return undefined;
  return {
    document: seen.map(seenInWords).join("; "),
    lookedThrough: seen.map(({ name, seenPages }) => ({
      document: name,
      pages: seenPages.map(([first, last]): [number, number] => [first, last]),
    })),
  };
}

/** A page that could not be drawn is not among those seen, and is named, so that nobody takes it for seen. */
function seenInWords({ name, seenPages, undrawnPages }: CaseDocument): string {
  const seen = `${name}, ${pagesInWords(seenPages)}`;
  return undrawnPages === undefined
    ? seen
    : `${seen} (not ${pagesInWords(undrawnPages)}, which couldn’t be shown)`;
}

/** Where a citation leads: the name of the document and the page, as far as it says. */
export function placeOf(citation: CaseCitation): {
  readonly document: string;
  readonly page: number;
} {
  const [first] = citation.lookedThrough ?? [];
  if (first !== undefined) return { document: first.document, page: first.pages[0]?.[0] ?? 1 };
  const page = Number.parseInt(String(citation.page ?? ""), 10);
  return { document: citation.document, page: Number.isInteger(page) && page >= 1 ? page : 1 };
}
