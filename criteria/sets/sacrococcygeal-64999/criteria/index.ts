import type { Criterion } from "../../../model/criteria-set.ts";
import { acupunctureConsidered } from "./conservative-acupuncture-considered.ts";
import { cushion } from "./conservative-cushion.ts";
import { coccyxMobilization } from "./conservative-coccyx-mobilization.ts";
import { duration } from "./conservative-duration.ts";
import { failure } from "./conservative-failure.ts";
import { levatorAniTherapy } from "./conservative-levator-ani-therapy.ts";
import { physicalTherapy } from "./conservative-physical-therapy.ts";
import { alternativesExcluded } from "./diagnosis-alternatives-excluded.ts";
import { dynamicRadiographs } from "./diagnosis-dynamic-radiographs.ts";
import { painSourceConfirmed } from "./diagnosis-pain-source-confirmed.ts";
import { guidelineReconciled } from "./guideline-reconciled.ts";
import { firstLineFailed } from "./ladder-first-line-failed.ts";
import { surgicalIndication } from "./ladder-surgical-indication.ts";
import { medicationOptimized } from "./medication-optimized.ts";
import { procedureNamed } from "./request-procedure-named.ts";
import { fractureExcluded } from "./safety-fracture-excluded.ts";
import { redFlagsScreened } from "./safety-red-flags-screened.ts";
import { siJointEvaluated } from "./si-joint-evaluated.ts";

/** In the order of the clinical path, which is also the order of results and requirements. */
export const criteria: readonly Criterion[] = [
  procedureNamed,
  redFlagsScreened,
  fractureExcluded,
  physicalTherapy,
  levatorAniTherapy,
  coccyxMobilization,
  cushion,
  acupunctureConsidered,
  duration,
  failure,
  medicationOptimized,
  dynamicRadiographs,
  alternativesExcluded,
  painSourceConfirmed,
  siJointEvaluated,
  firstLineFailed,
  surgicalIndication,
  guidelineReconciled,
];
