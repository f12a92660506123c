import type { CodeTable, FactCodes } from "../../../model/record-codes.ts";
import { cpt, icd, seenIcd } from "../../spine-pain-record-codes/rows.ts";
import {
  coccyxRegion,
  jointRegion,
  lumbarRegion,
  pelvisRegion,
  sacrumRegion,
  studyRule,
} from "../../spine-pain-record-codes/studies.ts";

const sessions: CodeTable = [
  cpt("Injection of the sacroiliac joint", "27096", "G0260"),
  cpt("Injection of the nerves of the sacroiliac joint", "64451"),
];

const because = "the code does not say whether it was done to test or to treat";

export const sessionAndPlanCodes: readonly FactCodes[] = [
  { path: "diagnosticSessions", rules: [{ kind: "passage", codes: sessions, because }] },
  { path: "therapeuticSessions", rules: [{ kind: "passage", codes: sessions, because }] },
  {
    path: "plan.contrastBar",
    rules: [
      {
        kind: "condition",
        value: "allergy",
        conditions: [seenIcd("Radiographic dye allergy", "Z91.041")],
        countsResolved: true,
      },
      {
        kind: "passage",
        codes: [icd("Pregnancy", "Z33.1", "Z34.-", "O09.-")],
        because: "the code does not say whether the patient is pregnant now",
      },
    ],
  },
  {
    path: "imaging.studies",
    rules: [studyRule([jointRegion, coccyxRegion, sacrumRegion, lumbarRegion, pelvisRegion])],
  },
];
