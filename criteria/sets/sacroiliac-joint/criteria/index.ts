import type { Criterion } from "../../../model/criteria-set.ts";
import { positiveBlock, repeatJustified } from "./blocks.ts";
import { activeRehab, care, provocativeTests, sideMatches } from "./exam-and-care.ts";
import { diagnosticFrequency, therapeuticFrequency } from "./frequency.ts";
import {
  duration,
  location,
  noOtherCause,
  noRadiculopathy,
  redFlagsScreened,
  severity,
} from "./indication.ts";
import { alone, imageGuidance, noBiologic } from "./plan.ts";
import { benefit, longTerm } from "./repeat.ts";
import { procedureNamed, serviceCovered } from "./request.ts";

/** In the order of results and requirements. */
export const criteria: readonly Criterion[] = [
  procedureNamed,
  serviceCovered,
  redFlagsScreened,
  location,
  severity,
  duration,
  noRadiculopathy,
  noOtherCause,
  provocativeTests,
  sideMatches,
  care,
  activeRehab,
  repeatJustified,
  positiveBlock,
  benefit,
  longTerm,
  diagnosticFrequency,
  therapeuticFrequency,
  imageGuidance,
  noBiologic,
  alone,
];
