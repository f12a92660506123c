import type { RecordCodes } from "../../../model/record-codes.ts";
import { anticoagulantCodes } from "../../spine-pain-record-codes/medications.ts";
import { onsetCodes } from "../../spine-pain-record-codes/onset.ts";
import { baselineCodes, currentPainCodes } from "../../spine-pain-record-codes/pain-scores.ts";
import { nearSites } from "../../spine-pain-record-codes/sites.ts";
import { reasons, requestFactsElsewhere } from "../../spine-pain-record-codes/words-only.ts";
import { alternativeCodes } from "./alternatives.ts";
import { procedureCodes } from "./blocks-and-procedures.ts";
import { conservativeCodes } from "./conservative.ts";
import { imagingCodes } from "./imaging.ts";
import { coccyxPain } from "./pain.ts";
import { presentationCodes } from "./presentation.ts";

/** From which codes the facts of these criteria are read, for every version. */
export const recordCodes: RecordCodes = {
  pain: coccyxPain,
  painWords: ["coccyx", "coccygeal", "coccydynia", "coccygodynia", "tailbone", "sacrococcygeal"],
  sites: nearSites,
  facts: [
    ...onsetCodes,
    baselineCodes,
    currentPainCodes,
    ...presentationCodes,
    anticoagulantCodes,
    ...conservativeCodes,
    ...imagingCodes,
    ...procedureCodes,
    ...alternativeCodes,
  ],
  wordsOnly: {
    ...requestFactsElsewhere,
    "presentation.radiation": "A pain diagram or the history says where pain goes; no code does.",
    "presentation.painReproduced": reasons.inTheNote,
    "conservative.medication.doseOptimized": reasons.judgement,
    "conservative.medication.multimodalTrial": reasons.judgement,
    "conservative.recent": reasons.judgement,
    "imaging.mobility": "The report says it in words, which are read as text.",
    "imaging.spicule": "The report says it in words, which are read as text.",
    "imaging.dynamicStandingDate": "No code tells standing films from others.",
    "imaging.dynamicSittingDate": "No code tells sitting films from others.",
    "imaging.coccyxMriOrCtDate": "It is confirmed with the scan itself.",
    "blocks.diagnostic.reliefPercent": "Relief is never computed from two scores by machine.",
    "blocks.diagnostic.reliefMeasured": reasons.inTheNote,
    "blocks.diagnostic.reliefHours": reasons.inTheNote,
    "blocks.diagnostic.earlier": "No code tells a block that was a test from a treatment.",
    "blocks.diagnostic.date": "No code tells a block that was a test from a treatment.",
    "blocks.diagnostic.agent": reasons.inTheNote,
    "blocks.diagnostic.dose": reasons.inTheNote,
    "blocks.diagnostic.guidance": reasons.inTheNote,
    "blocks.siJoint.reliefPercent": "Relief is never computed from two scores by machine.",
    "blocks.siJoint.date": "It is confirmed with the block itself.",
    "blocks.siJoint.side": reasons.inTheNote,
    "blocks.siJoint.agent": reasons.inTheNote,
    "blocks.siJoint.dose": reasons.inTheNote,
    "alternatives.siJointEvaluation": reasons.judgement,
    "guideline.patientRationale": reasons.judgement,
  },
};
