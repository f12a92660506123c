import type { FactCodes } from "../../../model/record-codes.ts";
import { cpt, seenCpt } from "../../spine-pain-record-codes/rows.ts";
import {
  coccyxRegion,
  lumbarRegion,
  pelvisRegion,
  sacrumRegion,
  studyRule,
} from "../../spine-pain-record-codes/studies.ts";

const coccyxFilms = [seenCpt("Radiograph of sacrum and coccyx, at least 2 views", "72220")];

function film(path: string): FactCodes {
  return {
    path,
    rules: [
      {
        kind: "passage",
        codes: coccyxFilms,
        because: "the code does not say in which position the films were taken",
      },
    ],
  };
}

export const imagingCodes: readonly FactCodes[] = [
  film("imaging.dynamicStanding"),
  film("imaging.dynamicSitting"),
  {
    path: "imaging.coccyxMriOrCt",
    rules: [
      {
        kind: "scan",
        studies: [
          cpt("MRI of the pelvis", "72195", "72196", "72197"),
          cpt("CT of the pelvis", "72192", "72193", "72194"),
        ],
        modalities: ["MR", "CT"],
        words: [...coccyxRegion.words, ...sacrumRegion.words],
        value: "yes",
        because: "only the report says whether the coccyx was in view",
      },
    ],
  },
  {
    path: "imaging.studies",
    rules: [studyRule([coccyxRegion, sacrumRegion, lumbarRegion, pelvisRegion])],
  },
];
