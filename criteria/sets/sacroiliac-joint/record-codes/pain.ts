import type { CodeTable } from "../../../model/record-codes.ts";
import { icd, seenIcd } from "../../spine-pain-record-codes/rows.ts";

/** As what pain of the sacroiliac joint is coded. */
export const sacroiliacPain: CodeTable = [
  seenIcd("Sacroiliitis, not elsewhere classified", "M46.1"),
  seenIcd("Sacrococcygeal disorders, pain of the sacroiliac joint among them", "M53.3"),
  icd(
    "Instability or other dorsopathy of the sacral and sacrococcygeal region",
    "M53.2X8",
    "M53.88",
  ),
  icd(
    "Fusion or spondylosis of the sacral and sacrococcygeal region",
    "M43.28",
    "M47.818",
    "M47.898",
  ),
  icd("Sprain of the sacroiliac joint", "S33.6-"),
];
