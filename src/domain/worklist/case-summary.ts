import type { CaseRecord } from "../case/case-record.ts";
import type { JsonObject } from "../case/json-value.ts";
import { worklistColumns } from "./columns.ts";
import { layoutOf, type DigestOf, type RowOf } from "./row-layout.ts";

/** What follows from the columns of the worklist. */
export const worklistLayout = layoutOf(worklistColumns);

/** The part of a summary that a list filters, searches and sorts by. */
export type CaseListing = RowOf<typeof worklistColumns>;

/** What a row of the worklist shows, so that listing never loads a whole case. */
export interface CaseSummary extends CaseListing {
  readonly digest: JsonObject;
}

/** What a row of the worklist says beyond the record's own fields. */
export type WorklistDigest = DigestOf<typeof worklistColumns>;

/** A column that lists can be sorted by. */
export type CaseSortKey = keyof CaseListing;

export const caseSortKeys: readonly CaseSortKey[] = worklistLayout.sortColumns
  .map(({ key }) => key)
  .filter(isListingKey);

function isListingKey(key: string): key is CaseSortKey {
  return worklistLayout.keys.includes(key);
}

/** Computes the digest of a row. Must be pure. */
export type CaseDigest = (record: CaseRecord) => JsonObject;

/** The digest, and how to count one anew on another basis without its case; null when that needs the case. */
export interface CaseDigests {
  readonly digestOf: CaseDigest;
  /** How the plan counts now, as one text; summaries counted on another are renewed before a list is given. */
  readonly basis: () => string | null;
  readonly renew: (digest: JsonObject, basis: string) => JsonObject | null;
}

/** A digest that says nothing: what is left when there is none to be had. */
export const noDigests: CaseDigests = {
  digestOf: () => ({}),
  basis: () => null,
  renew: () => null,
};

/** Whether a stored row is a listing of this release. */
export const isCaseListing: (row: unknown) => row is CaseListing = worklistLayout.isRow;
