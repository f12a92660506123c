import type { SiteWords } from "../../model/record-codes.ts";

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
    {
      system: "snomed",
      codes: ["64688005"],
      means: "Bone structure of coccyx",
      certainty: "from-knowledge",
    },
    {
      system: "snomed",
      codes: ["54735007"],
      means: "Bone structure of sacrum",
      certainty: "from-knowledge",
    },
    {
      system: "snomed",
      codes: ["39723000"],
      means: "Sacroiliac joint structure",
      certainty: "from-knowledge",
    },
    {
      system: "snomed",
      codes: ["12921003"],
      means: "Structure of pelvis",
      certainty: "from-knowledge",
    },
    {
      system: "snomed",
      codes: ["77568009"],
      means: "Structure of back of trunk",
      certainty: "from-knowledge",
    },
    {
      system: "snomed",
      codes: ["37822005"],
      means: "Structure of buttock",
      certainty: "from-knowledge",
    },
  ],
};
