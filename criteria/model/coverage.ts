import type { LineOfBusiness } from "../request/request-facts.ts";
import type { EvidenceState } from "./criteria-set.ts";

/**
 * What a policy's criteria may do in one line of business, where a payer's own coverage rules come first. No criterion
 * reads it: it tells a person how far the recommendation can be relied on.
 */
export type CoverageRule = {
  readonly lineOfBusiness: LineOfBusiness;
  /** Rows of the procedure table with this value in this column; absent: every request under the policy. */
  readonly procedures?: { readonly column: string; readonly value: string };
  readonly title: string;
  /** Whole sentences. */
  readonly explanation: string;
  /** The policy whose criteria are to be used instead. */
  readonly betterPolicy?: string;
  readonly source: { readonly citation: string; readonly state: EvidenceState };
};
