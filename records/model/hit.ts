import type { TextSpan } from "./record-document.ts";

/** A place that a search across the record found. */
export type Hit = {
  readonly document: string;
  /** Counts from 1. */
  readonly page: number;
  /** The first of the words that were found. */
  readonly span: TextSpan;
  /** All of them on this page, in order, to highlight. */
  readonly spans: readonly TextSpan[];
  /** The sentence around it, on one line. */
  readonly sentence: string;
  /** YYYY-MM-DD of the note, where it says one. */
  readonly date?: string;
};
