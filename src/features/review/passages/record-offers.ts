import type { FactPath } from "#criteria";
import { type RecordProposal, searchedRecord, type SearchedRecord } from "#domain";
import type { RecordDocument } from "#records";

/** What the record of the case offers beside the questions, as far as it was read and searched. */
export type RecordOffers = {
  readonly proposals: ReadonlyMap<FactPath, RecordProposal>;
  /** The text that was searched, for the words to highlight. */
  readonly documents: readonly RecordDocument[];
  /** Which pages were searched or looked at, and which could not be read. */
  readonly searched: SearchedRecord;
  /** Pages are still being read or searched. */
  readonly isReading: boolean;
  /** The search failed: nothing is offered, and nothing is said to be absent. */
  readonly hasFailed: boolean;
};

export const noOffers: RecordOffers = {
  proposals: new Map(),
  documents: [],
  searched: searchedRecord([]),
  isReading: false,
  hasFailed: false,
};

/** The name of a document of the record by its id, as citations have it. */
export function nameIn({ documents }: Pick<RecordOffers, "documents">) {
  return (id: string): string | undefined => documents.find((one) => one.id === id)?.name;
}
