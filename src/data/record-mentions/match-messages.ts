import type { Proposal, RecordDocument } from "#records";

/** What the page asks: match these documents for this set. Documents that are as they were sent before are left out. */
export type MatchRequest = {
  readonly round: number;
  /** Reference of the criteria set, `id@version`. */
  readonly set: string;
  /** Documents of the record in order, by id. */
  readonly order: readonly string[];
  readonly changed: readonly RecordDocument[];
};

/** What the record offers as far as it was read in that round. */
export type MatchAnswer = {
  readonly round: number;
  readonly proposals: readonly Proposal[];
};
