/** UTF-16 offsets into a page's text; `end` is the first that no longer belongs to it. */
export type TextSpan = { readonly start: number; readonly end: number };

export type RecordPage = {
  /** Counts from 1. */
  readonly number: number;
  /** As the document viewer joins it: every line ends in "\n". */
  readonly text: string;
  readonly origin: "text" | "ocr";
  /** Words that OCR read with low confidence. */
  readonly doubtful?: readonly TextSpan[];
};

/** A document of a case as it can be read: its pages in order. */
export type RecordDocument = {
  /** The stored document. */
  readonly id: string;
  readonly name: string;
  /** YYYY-MM-DD as filed; the date of a note is read from its text. */
  readonly date?: string;
  readonly pages: readonly RecordPage[];
  /** Pages that nobody could read. */
  readonly unreadable?: readonly number[];
};
