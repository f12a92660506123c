import * as z from "zod/mini";
import type { CaseDocument, PageSpan } from "../case/document.ts";
import { joinPages, withoutPages } from "../case/page-spans.ts";

/** What a faxed record usually holds, in the order it usually lies. */
export const documentPartKinds = [
  "cover",
  "order",
  "visit-note",
  "therapy-notes",
  "imaging",
  "procedure-note",
  "other",
] as const;
export type DocumentPartKind = (typeof documentPartKinds)[number];

export const documentPartWords: Readonly<Record<DocumentPartKind, string>> = {
  cover: "Fax cover sheet",
  order: "Order or request form",
  "visit-note": "Visit note",
  "therapy-notes": "Physical therapy notes",
  imaging: "Imaging report",
  "procedure-note": "Procedure note",
  other: "Other document",
};

const pageNumber = z.int().check(z.minimum(1));

/**
 * One document within a file of several: a view of some of its pages. The file stays as it came, with its SHA-256,
 * and citations name the file and the page of the file, so that no change of a view changes a source.
 */
export const documentPartSchema = z.strictObject({
  kind: z.enum(documentPartKinds),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The date of the document, `YYYY-MM-DD`; absent where none was read or entered. */
  date: z.exactOptional(z.iso.date()),
  /** Pages of the file, in order, apart from each other. */
  pages: z
    .array(z.tuple([pageNumber, pageNumber]).check(z.refine(([first, last]) => first <= last)))
    .check(z.minLength(1)),
});

export type DocumentPart = z.infer<typeof documentPartSchema>;

/**
 * The document with its parts as given. Pages it does not have are left out, a page belongs to the first part that
 * names it, and a part without pages or without a title is no part; no parts at all is a document of one piece.
 */
export function splitDocument(
  document: CaseDocument,
  parts: readonly DocumentPart[],
): CaseDocument {
  const { parts: _before, ...whole } = document;
  const split = partsWithin(parts, document.pageCount);
  return split.length === 0 ? whole : { ...whole, parts: split };
}

/** The same of parts alone, for a file of so many pages. */
export function partsWithin(parts: readonly DocumentPart[], pageCount: number): DocumentPart[] {
  const taken: PageSpan[] = [];
  return parts.flatMap((part) => {
    const own = part.pages.flatMap(([first, last]): PageSpan[] => {
      const [from, to] = [Math.max(first, 1), Math.min(last, pageCount)];
      return from <= to ? [[from, to]] : [];
    });
    const pages = withoutPages(joinPages(own), taken);
    const title = part.title.trim();
    if (pages.length === 0 || title === "") return [];
    taken.push(...pages);
    return [{ ...part, title, pages }];
  });
}

/** The part that a page belongs to; undefined where the document is of one piece, or the page of none. */
export function partAt(
  { parts = [] }: Pick<CaseDocument, "parts">,
  page: number,
): DocumentPart | undefined {
  return parts.find(({ pages }) => pages.some(([first, last]) => first <= page && page <= last));
}

/** A part as its pages suggest it, titled by its kind where it has no title of its own. */
export function partFrom({
  kind,
  title = documentPartWords[kind],
  date,
  pages: [first, last],
}: {
  readonly kind: DocumentPartKind;
  readonly title?: string;
  readonly date?: string;
  readonly pages: PageSpan;
}): DocumentPart {
  return { kind, title, ...(date === undefined ? {} : { date }), pages: [[first, last]] };
}
