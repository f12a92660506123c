import type { RecordCodes } from "../../../model/record-codes.ts";
import { onsetCodes } from "../../spine-pain-record-codes/onset.ts";
import { baselineCodes, currentPainCodes } from "../../spine-pain-record-codes/pain-scores.ts";
import { nearSites } from "../../spine-pain-record-codes/sites.ts";
import { coccyxPain } from "./pain.ts";

/** From which codes the facts of these criteria are read, for every version. */
export const recordCodes: RecordCodes = {
  pain: coccyxPain,
  painWords: ["coccyx", "coccygeal", "coccydynia", "coccygodynia", "tailbone", "sacrococcygeal"],
  sites: nearSites,
  facts: [...onsetCodes, baselineCodes, currentPainCodes],
  wordsOnly: {},
};
