import type { CaseDocument, PageReading, PictureReading } from "#domain";
import type { RecordDocument, RecordEntry } from "#records";

/**
 * Why a page was not read.
 * - `no-words`: there is something on it, and nothing of it reads as words: a photo, or handwriting
 * - `not-drawn`: the page, or part of it, can't be drawn
 * - `not-opened`: the document does not open
 * - `changed`: the document is not what was attached
 * - `no-engine`: what reads pictures could not be loaded
 */
export type UnreadableReason = "no-words" | "not-drawn" | "not-opened" | "changed" | "no-engine";

export type UnreadablePage = {
  /** Its id. */
  readonly document: string;
  readonly page: number;
  readonly why: UnreadableReason;
};

/** What is known of the text of a case's documents, while it is being read. */
export type RecordText = {
  /** In the order in which they were attached; a page that has not been read yet is not among their pages. */
  readonly documents: readonly RecordDocument[];
  readonly unreadable: readonly UnreadablePage[];
  /** Pages that are done with, those that nobody could read among them. */
  readonly pagesRead: number;
  readonly pagesTotal: number;
  readonly isReading: boolean;
  readonly isPaused: boolean;
  /** The page whose picture is being read. */
  readonly current: { readonly document: string; readonly page: number } | undefined;
  /**
   * What was read from pictures, by document id, then by page. The pages of a document are the same object as long as
   * no picture of it was read anew.
   */
  readonly pictures: ReadonlyMap<string, ReadonlyMap<number, PictureReading>>;
};

export const nothingRead: RecordText = {
  documents: [],
  unreadable: [],
  pagesRead: 0,
  pagesTotal: 0,
  isReading: false,
  isPaused: false,
  current: undefined,
  pictures: new Map(),
};

/**
 * What a page says, or why nobody can read it. `picture`: its words have yet to be read from its picture. An unreadable
 * page has a `reading` where its picture was read and gave no words; it is not read again.
 */
export type PageResult =
  | { readonly kind: "read"; readonly reading: PageReading }
  | { readonly kind: "picture" }
  | { readonly kind: "unreadable"; readonly why: UnreadableReason; readonly reading?: PageReading };

/** What a document says as data. */
export type DocumentData = {
  /** As it opens: whoever received it as data could not count the pages that people read. */
  readonly pageCount: number;
  /** With their places on its pages. */
  readonly entries: readonly RecordEntry[];
  /** The pages, from 1, whose lines are made of data; all others are words. */
  readonly pages: ReadonlySet<number>;
};

/** A document that is open to be read. */
export type OpenPages = {
  /** Absent where it is no data. */
  readonly data?: DocumentData;
  /** What the page says itself. Never rejects. */
  readonly readText: (page: number) => Promise<PageResult>;
  /** Draws the page and reads its picture. Rejects when `signal` ends it, and never else. */
  readonly readPicture: (page: number, signal: AbortSignal) => Promise<PageResult>;
  readonly close: () => void;
};

/** Opens documents to read them; given by the app, which knows who can open what. */
export type PageOpener = {
  /** What reads pages now; a reading of another engine is read anew. */
  readonly engines: readonly string[];
  /** `undefined` where the content does not open. Never rejects. */
  readonly open: (document: CaseDocument, content: Blob) => Promise<OpenPages | undefined>;
  /** Lets go of what is kept to read pictures; it is loaded again when it is needed. */
  readonly rest: () => void;
};
