import { caseOf, type AdjudicatedCase } from "./adjudicated-case.ts";
import { alternativeCases } from "./alternative-cases.ts";
import { baseFacts } from "./base-facts.ts";
import { blockCases } from "./block-cases.ts";
import { conservativeCases } from "./conservative-cases.ts";
import { guidelineCases } from "./guideline-cases.ts";
import { imagingCases } from "./imaging-cases.ts";
import { ladderCases } from "./ladder-cases.ts";
import { medicationPitfallCases } from "./medication-pitfall-cases.ts";
import { physicalTherapyCases } from "./physical-therapy-cases.ts";
import { pitfallCases } from "./pitfall-cases.ts";
import { procedureTableCases } from "./procedure-table-cases.ts";
import { recommendationCases } from "./recommendation-cases.ts";
import { requestAndSafetyCases } from "./request-and-safety-cases.ts";
import { siJointCases } from "./si-joint-cases.ts";

/** Every case judged by hand from the specification, in the order of the clinical path. */
export const adjudicatedCases: readonly AdjudicatedCase[] = [
  ...recommendationCases,
  ...requestAndSafetyCases,
  ...physicalTherapyCases,
  ...conservativeCases,
  ...imagingCases,
  ...alternativeCases,
  ...blockCases,
  ...siJointCases,
  ...ladderCases,
  ...guidelineCases,
  ...procedureTableCases,
  ...pitfallCases,
  ...medicationPitfallCases,
].map((row) => caseOf(baseFacts, row));

export type { AdjudicatedCase, ExpectedResult } from "./adjudicated-case.ts";
