import type { Pitfall } from "../../../model/criteria-set.ts";
import { facetThresholdUsed, reliefDoesNotCount, reliefWithoutContext } from "./relief.ts";
import {
  guidelinesDisagree,
  painSourceAmbiguous,
  positiveBlockRedFlag,
  radiationInPregnancy,
  techniqueDoesNotChangeCoverage,
  twoTestsOnly,
} from "./request-and-plan.ts";

/** Live pitfalls, in the order of results. */
export const pitfalls: readonly Pitfall[] = [
  twoTestsOnly,
  facetThresholdUsed,
  reliefWithoutContext,
  reliefDoesNotCount,
  painSourceAmbiguous,
  radiationInPregnancy,
  positiveBlockRedFlag,
  techniqueDoesNotChangeCoverage,
  guidelinesDisagree,
];
