import type { SiteWords } from "../../model/record-codes.ts";
import { snomed } from "./rows.ts";

/** Where pain of the coccyx or the sacroiliac joint is, and the parts beside it that notes name instead. */
export const nearSites: SiteWords = {
  words: [
    "coccyx",
    "coccygeal",
    "tailbone",
    "sacrum",
    "sacral",
    "sacrococcygeal",
    "sacroiliac",
    "si joint",
    "pelvis",
    "pelvic",
    "back",
    "lumbar",
    "lumbosacral",
    "buttock",
    "buttocks",
    "gluteal",
    "perineum",
    "spine",
  ],
  codes: [
    snomed("Bone structure of coccyx", "64688005"),
    snomed("Bone structure of sacrum", "54735007"),
    snomed("Sacroiliac joint structure", "39723000"),
    snomed("Structure of pelvis", "12921003"),
    snomed("Structure of back of trunk", "77568009"),
    snomed("Structure of buttock", "37822005"),
  ],
};
