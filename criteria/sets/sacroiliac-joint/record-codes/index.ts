import type { RecordCodes } from "../../../model/record-codes.ts";
import { onsetCodes } from "../../spine-pain-record-codes/onset.ts";
import { baselineCodes, painScaleCodes } from "../../spine-pain-record-codes/pain-scores.ts";
import { nearSites } from "../../spine-pain-record-codes/sites.ts";
import { sacroiliacPain } from "./pain.ts";

/** From which codes the facts of these criteria are read, for every version. */
export const recordCodes: RecordCodes = {
  pain: sacroiliacPain,
  painWords: ["sacroiliac", "sacroiliitis", "si joint", "sij"],
  sites: nearSites,
  facts: [...onsetCodes, baselineCodes, painScaleCodes],
  wordsOnly: {},
};
