import type { CriteriaSet } from "./criteria-set.ts";
import type { CriterionTerms } from "./criterion-terms.ts";
import type { InputLimits } from "./input-limits.ts";
import type { Plausibility } from "./plausibility.ts";

/**
 * A policy in all its versions, with everything of its own that is no part of their frozen data: none of it
 * changes what a published version says, so it serves every version. One folder exports one policy.
 */
export type Policy = {
  readonly id: string;
  /** A few words for a list or a filter, where other sets stand beside it. */
  readonly shortTitle: string;
  /** Stands before the numbers of its sample cases, so that those of two sets differ: "SI-" gives "SYN-SI-01". */
  readonly samplePrefix: string;
  /** Oldest first; each carries the policy's id. */
  readonly versions: readonly CriteriaSet[];
  /** Which requests it is about. */
  readonly intake: Intake;
  readonly inputLimits: InputLimits;
  readonly plausibility: Plausibility;
  readonly terms: CriterionTerms;
};

export type Intake = {
  /** CPT and HCPCS codes, whole. */
  readonly procedureCodes: readonly string[];
  /** Beginnings of ICD-10-CM codes; none at all means any diagnosis. */
  readonly diagnosisCodes: readonly string[];
};
