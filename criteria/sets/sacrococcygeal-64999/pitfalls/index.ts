import type { Pitfall } from "../../../model/criteria-set.ts";
import {
  painScoresConflict,
  partialResponseNotOptimized,
  prematureIntervention,
  sessionsWithoutSpan,
} from "./care.ts";
import {
  alternativesIgnored,
  blockWithoutRelief,
  positiveBlockRedFlag,
  skippedDiagnosticBlock,
} from "./diagnosis.ts";
import { examFindingAsImaging, noDynamicImaging, wrongRegionImaging } from "./imaging.ts";
import { guidelineIndirect, ladderSkipped, siTargetUnderCoccyxDiagnosis } from "./request.ts";

/** In the order of the spec's table, which is the order of results. */
export const pitfalls: readonly Pitfall[] = [
  prematureIntervention,
  noDynamicImaging,
  skippedDiagnosticBlock,
  alternativesIgnored,
  partialResponseNotOptimized,
  wrongRegionImaging,
  examFindingAsImaging,
  painScoresConflict,
  sessionsWithoutSpan,
  blockWithoutRelief,
  positiveBlockRedFlag,
  ladderSkipped,
  siTargetUnderCoccyxDiagnosis,
  guidelineIndirect,
];
