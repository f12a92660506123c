import type { CoverageRule } from "./coverage.ts";
import type { Course } from "./course.ts";
import type { CriteriaSet } from "./criteria-set.ts";
import type { CriterionTerms } from "./criterion-terms.ts";
import type { EvidenceTies } from "./evidence-ties.ts";
import type { InputLimits } from "./input-limits.ts";
import type { NarrativeWords } from "./narrative-words.ts";
import type { AllLetterWords } from "./letter-words.ts";
import type { Plausibility } from "./plausibility.ts";
import type { RecordCodes } from "./record-codes.ts";
import type { RecordWords } from "./record-words.ts";

/**
 * A policy in all its versions, with everything of its own that is no part of their frozen data: none of it
 * changes what a published version says, so it serves every version. One folder exports one policy.
 */
export type Policy = {
  readonly id: string;
  /** Stands before the numbers of its sample cases, so that those of two sets differ: "SI-" gives "SYN-SI-01". */
  readonly samplePrefix: string;
  /** What people call it, whichever version: "Sacrococcygeal pain criteria". */
  readonly name: string;
  /** What it is about in a member's words, after "our written rules for": "treatment of tailbone pain". */
  readonly memberTopic: string;
  /** Why a physician advisor signs an approval, as a sentence: true of these codes. */
  readonly approvalBecause: string;
  /** Oldest first; each carries the policy's id. */
  readonly versions: readonly CriteriaSet[];
  /** Which requests it is about. */
  readonly intake: Intake;
  readonly inputLimits: InputLimits;
  readonly plausibility: Plausibility;
  readonly terms: CriterionTerms;
  readonly letterWords: AllLetterWords;
  readonly course: Course;
  readonly evidenceTies: EvidenceTies;
  /** Where a payer's own coverage rules come before these criteria; the first that fits a request holds. */
  readonly coverage: readonly CoverageRule[];
  /**
   * Medical specialties in whose field the service lies, by the boards' names: where law or program asks that whoever
   * decides has expertise in that field, a physician's own are compared with these.
   */
  readonly specialties: readonly string[];
  readonly narrative: NarrativeWords;
  /** How records say its facts: what the matcher of `records` looks for. Loaded when a record is read. */
  readonly recordWords: () => Promise<RecordWords>;
  /** From which codes of clinical data its facts are read. Loaded when a record holds data. */
  readonly recordCodes: () => Promise<RecordCodes>;
};

export type Intake = {
  /** CPT and HCPCS codes, whole. */
  readonly procedureCodes: readonly string[];
  /** Beginnings of ICD-10-CM codes; none at all means any diagnosis. */
  readonly diagnosisCodes: readonly string[];
  /**
   * What tells this policy from others that match the same request, such as where the pain comes from. Policies with
   * the same question are told apart by their answers.
   */
  readonly whenSeveral?: { readonly question: string; readonly answer: string };
};
