import type { CodeTable } from "../../../model/record-codes.ts";
import { icd, seenIcd, seenSnomed } from "../../spine-pain-record-codes/rows.ts";

/** As what pain of the coccyx and the sacrococcygeal joint is coded. */
export const coccyxPain: CodeTable = [
  seenIcd("Sacrococcygeal disorders, coccygodynia among them", "M53.3"),
  seenSnomed("Pain in the coccyx", "34789001"),
  icd("Instability of the sacral and sacrococcygeal region", "M53.2X8"),
  icd("Other dorsopathy of the sacral and sacrococcygeal region", "M53.88"),
  icd("Dislocation or sprain at the sacrum and coccyx", "S33.2-", "S33.8-"),
  icd("Fracture of sacrum or coccyx", "S32.1-", "S32.2-"),
];
