import type { Log, Outcome } from "./case-store.ts";
import type { CaseDocument } from "../case/document.ts";
import type { DocumentPart } from "../intake/document-part.ts";
import type { PageReading } from "../page-text/page-reading.ts";

/** What a caller says of a document; the store gives it its id and the time. */
export type NewDocument = Pick<
  CaseDocument,
  "caseId" | "name" | "kind" | "mediaType" | "pageCount"
> & {
  readonly sha256?: string | undefined;
  /** Pages that could not be drawn when the document was attached. */
  readonly undrawnPages?: readonly number[] | undefined;
  /** Up to which page it was tried to draw them, where that came to no end. */
  readonly checkedThrough?: number | undefined;
  /** The documents within the file, where it holds several. */
  readonly parts?: readonly DocumentPart[] | undefined;
  /** See `CaseDocument.isSent`. */
  readonly isSent?: true;
  /** See `CaseDocument.isUncounted`. */
  readonly isUncounted?: true;
  readonly content: Blob;
};

/**
 * What lies in the store as the content of a document, compared with its length and SHA-256. Content that has
 * changed since it was attached is not given: nobody can take it for the chart. `not-verified`: no SHA-256
 * was recorded, or none can be computed here.
 */
export type DocumentContent =
  | { readonly integrity: "verified" | "not-verified"; readonly content: Blob }
  | { readonly integrity: "changed" };

/** A document that has the same content as another file, and the case it is attached to. */
export interface SameContent {
  readonly caseId: string;
  readonly documentId: string;
  readonly name: string;
}

/**
 * The one way to the documents of cases: their list, and the content of each. Documents never leave the
 * store's own place (a browser's database, or the team's server). A success of a write is durable; no method
 * rejects. A document's content never changes: another content is another document.
 */
export interface DocumentStore {
  /** Every document of a case in the order they were added, removed ones included. */
  list(caseId: string): Promise<Outcome<Log<CaseDocument>>>;
  /** The name may come back with a number, so that it differs from the case's other names. */
  add(document: NewDocument): Promise<Outcome<CaseDocument>>;
  /** Verifies the content and notes the result on the document: see `changeFoundAt`. */
  content(id: string): Promise<Outcome<DocumentContent>>;
  /**
   * Puts the content of a document back from its original, so that citations find it as they knew it; refused
   * for anything without the SHA-256 that was recorded.
   */
  putBack(id: string, original: Blob): Promise<Outcome<CaseDocument>>;
  /** The former name still finds the document: see `documentNamed`. */
  rename(id: string, name: string): Promise<Outcome<CaseDocument>>;
  /** Takes a document off its case; `restore` undoes it. */
  remove(id: string): Promise<Outcome<CaseDocument>>;
  restore(id: string): Promise<Outcome<CaseDocument>>;
  /** Deletes a document with its content, for good: for what was attached to the wrong case. */
  erase(id: string): Promise<Outcome<null>>;
  /** Deletes every document of a case for good; belongs to the final deletion of the case. */
  eraseCase(caseId: string): Promise<Outcome<null>>;
  /** Notes pages that have been on screen, all of them drawn; they add up. */
  noteSeenPages(id: string, pages: readonly number[]): Promise<Outcome<CaseDocument>>;
  /** Notes pages that could not be drawn: they are not seen, whatever was noted before, until they are drawn and seen. */
  noteUndrawnPages(
    id: string,
    pages: readonly number[],
    /** Up to which page it was tried to draw them. */
    checkedThrough?: number,
  ): Promise<Outcome<CaseDocument>>;
  /** Says which documents lie within the file; see `splitDocument`. Its content and its citations stay as they are. */
  split(id: string, parts: readonly DocumentPart[]): Promise<Outcome<CaseDocument>>;
  /**
   * The documents of any case with this SHA-256 (hexadecimal), removed ones left out, and those of cases that are
   * closed to whoever asks: a file that was faxed twice.
   */
  sameContent(sha256: string): Promise<Outcome<readonly SameContent[]>>;
  /** What was read of the document's pages so far; it may be by an engine that reads otherwise by now. */
  pageReadings(id: string): Promise<Outcome<Log<PageReading>>>;
  /**
   * Keeps what was read of pages, each in the place of what was read of it before. It goes with its document, and
   * can be read again: no backup holds it, and nobody is told of it.
   */
  savePageReadings(id: string, readings: readonly PageReading[]): Promise<Outcome<null>>;
  /** Calls back after each change to documents of a case, here or elsewhere; returns the way to stop. */
  watch(callback: (change: { readonly caseId: string }) => void): () => void;
}
