import { type CaseDocument, type PageReading, type PictureReading, textOfReading } from "#domain";
import type { RecordDocument, RecordPage } from "#records";
import type { DocumentData, PageResult, UnreadablePage } from "./record-text.ts";

/** What is known of the pages of one document. Pages without an entry have not been looked at. */
export type DocumentState = {
  readonly document: CaseDocument;
  readonly pages: Map<number, PageResult>;
  /** What it says as data, once it has been opened. */
  data?: DocumentData | undefined;
};

/**
 * Whether a document is opened on each visit: what it says as data is in its file alone, and readings that are kept
 * are words.
 */
export function isData({ mediaType }: Pick<CaseDocument, "mediaType">): boolean {
  return mediaType === "application/fhir+json";
}

export function pageCountOf({ document, data }: DocumentState): number {
  return data?.pageCount ?? document.pageCount;
}

/** Pages whose text nobody has asked for yet. */
export function untriedPages(state: DocumentState): readonly number[] {
  return numbersTo(pageCountOf(state)).filter((page) => !state.pages.has(page));
}

/** Pages that have a picture to be read. */
export function picturePages({ pages }: DocumentState): readonly number[] {
  return [...pages].flatMap(([page, { kind }]) => (kind === "picture" ? [page] : []));
}

export function readingsOf({ pages }: DocumentState): ReadonlyMap<number, PageReading> {
  return new Map(
    [...pages].flatMap(([page, result]) =>
      result.kind === "read" ? [[page, result.reading] as const] : [],
    ),
  );
}

/** Of those, what was read from pictures. */
export function picturesReadOf(state: DocumentState): ReadonlyMap<number, PictureReading> {
  return new Map(
    [...readingsOf(state)].flatMap(([page, reading]) =>
      reading.origin === "ocr" ? [[page, reading] as const] : [],
    ),
  );
}

export function unreadableOf({ document, pages }: DocumentState): readonly UnreadablePage[] {
  return [...pages]
    .flatMap(([page, result]) =>
      result.kind === "unreadable" ? [{ document: document.id, page, why: result.why }] : [],
    )
    .toSorted((one, other) => one.page - other.page);
}

/** The document as it is searched: what of it has been read, in the order of its pages. */
export function recordDocumentOf(state: DocumentState): RecordDocument {
  const { data, document } = state;
  const pages = [...readingsOf(state).values()]
    .toSorted((one, other) => one.page - other.page)
    .map((reading) => pageOf(reading, data?.pages.has(reading.page) === true));
  const unreadable = unreadableOf(state).map(({ page }) => page);
  const { id, name } = document;
  // Whoever takes the entries takes their pages as well: they come once, when all pages are read.
  const isThrough = untriedPages(state).length === 0;
  return {
    ...{ id, name, pages },
    ...(unreadable.length === 0 ? {} : { unreadable }),
    ...(data === undefined || !isThrough ? {} : { entries: data.entries }),
  };
}

/** A page is the same object as long as its reading is: who works on pages knows which are new. */
const pagesOf = new WeakMap<PageReading, RecordPage>();

function pageOf(reading: PageReading, isOfData: boolean): RecordPage {
  const known = pagesOf.get(reading);
  if (known !== undefined) return known;
  const { text, doubtful } = textOfReading(reading);
  const page: RecordPage = {
    number: reading.page,
    text,
    origin: isOfData ? "data" : reading.origin,
    ...(doubtful.length === 0 ? {} : { doubtful }),
  };
  pagesOf.set(reading, page);
  return page;
}

/** Settles a reading: a picture with something on it and no words can be read by a person alone. */
export function resultOf(reading: PageReading): PageResult {
  const isIllegible = reading.origin === "ocr" && !reading.isBlank && reading.words.length === 0;
  return isIllegible ? { kind: "unreadable", why: "no-words", reading } : { kind: "read", reading };
}

/** The same with what was read settled. */
export function settled(result: PageResult): PageResult {
  return result.kind === "read" ? resultOf(result.reading) : result;
}

/** What was read of a page, words or none; nothing where it was not read to its end. */
export function readingIn(result: PageResult | undefined): PageReading | undefined {
  return result === undefined || result.kind === "picture" ? undefined : result.reading;
}

function numbersTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
