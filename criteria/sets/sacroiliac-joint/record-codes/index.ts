import type { RecordCodes } from "../../../model/record-codes.ts";
import { anticoagulantCodes } from "../../spine-pain-record-codes/medications.ts";
import { onsetCodes } from "../../spine-pain-record-codes/onset.ts";
import { baselineCodes, painScaleCodes } from "../../spine-pain-record-codes/pain-scores.ts";
import { nearSites } from "../../spine-pain-record-codes/sites.ts";
import { reasons, requestFactsElsewhere } from "../../spine-pain-record-codes/words-only.ts";
import { careCodes } from "./care.ts";
import { sacroiliacPain } from "./pain.ts";
import { presentationCodes } from "./presentation.ts";
import { sessionAndPlanCodes } from "./sessions-and-plan.ts";

const ofTheOrder = "The order says it in words, which are read as text.";

/** From which codes the facts of these criteria are read, for every version. */
export const recordCodes: RecordCodes = {
  pain: sacroiliacPain,
  painWords: ["sacroiliac", "sacroiliitis", "si joint", "sij"],
  sites: nearSites,
  facts: [
    ...onsetCodes,
    baselineCodes,
    painScaleCodes,
    ...presentationCodes,
    anticoagulantCodes,
    ...careCodes,
    ...sessionAndPlanCodes,
  ],
  wordsOnly: {
    ...requestFactsElsewhere,
    "presentation.painLocation": "A pain drawing or the exam says where pain is; no code does.",
    "exam.positiveTests": reasons.judgement,
    "exam.side": reasons.judgement,
    "plan.guidance": ofTheOrder,
    "plan.contrast": ofTheOrder,
    "plan.biologic": ofTheOrder,
    "plan.otherBlocks": ofTheOrder,
    "continued.disability": reasons.judgement,
    "continued.rationale": reasons.judgement,
    "continued.primaryCareInformed": reasons.inTheNote,
  },
};
