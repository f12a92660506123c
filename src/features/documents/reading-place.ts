import type { Rotation } from "./page-region.ts";
import type { Zoom } from "./zoom.ts";

/** Where a reader is in a document: a page from 0, and which part of it is at the upper edge. */
export type Anchor = { readonly index: number; readonly fraction: number };

/** How a document was left. */
export type ReadingPlace = {
  readonly anchor: Anchor;
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly hasThumbnails: boolean;
  readonly search: PlaceInSearch;
};

/** What was searched for, and the index of the match that was gone to last; -1 before the first. */
export type PlaceInSearch = { readonly words: string; readonly at: number };

const unread: ReadingPlace = {
  anchor: { index: 0, fraction: 0 },
  zoom: "fit",
  rotation: 0,
  hasThumbnails: false,
  search: { words: "", at: -1 },
};

/** By ids alone, in memory only since search words may be a member's, and no longer than the page lives: the record is closed and opened again many times. */
const places = new Map<string, ReadingPlace>();
const lastDocuments = new Map<string, string>();
const mostKept = 200;

/** Where the document was left, or its beginning. */
export function readingPlace(documentId: string): ReadingPlace {
  return places.get(documentId) ?? unread;
}

export function saveReadingPlace(documentId: string, change: Partial<ReadingPlace>): void {
  keep(places, documentId, { ...readingPlace(documentId), ...change });
}

/** The document of a case that was read last. */
export function lastDocumentOf(caseId: string): string | undefined {
  return lastDocuments.get(caseId);
}

export function saveLastDocument(caseId: string, documentId: string): void {
  keep(lastDocuments, caseId, documentId);
}

/** Those kept last stay. */
function keep<T>(kept: Map<string, T>, id: string, value: T): void {
  kept.delete(id);
  kept.set(id, value);
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
