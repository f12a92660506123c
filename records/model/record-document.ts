import type { RecordEntry } from "./record-entry.ts";

/** UTF-16 offsets into a page's text; `end` is the first that no longer belongs to it. */
export type TextSpan = { readonly start: number; readonly end: number };

export type RecordPage = {
  /** Counts from 1. */
  readonly number: number;
  /** As the document viewer joins it: every line ends in "\n". */
  readonly text: string;
  /** `data`: lines made of coded data, which its entries say better than their words do. */
  readonly origin: "text" | "ocr" | "data";
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
  /** What the coded data of the document says, where it is data. */
  readonly entries?: readonly RecordEntry[];
};
