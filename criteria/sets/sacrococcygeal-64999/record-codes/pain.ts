import type { CodeTable } from "../../../model/record-codes.ts";

/** As what pain of the coccyx and the sacrococcygeal joint is coded. */
export const coccyxPain: CodeTable = [
  {
    system: "icd-10-cm",
    codes: ["M53.3"],
    means: "Sacrococcygeal disorders, coccygodynia among them",
    certainty: "seen",
  },
  { system: "snomed", codes: ["34789001"], means: "Pain in the coccyx", certainty: "seen" },
  {
    system: "icd-10-cm",
    codes: ["M53.2X8"],
    means: "Instability of the sacral and sacrococcygeal region",
    certainty: "from-knowledge",
  },
  {
    system: "icd-10-cm",
    codes: ["M53.88"],
    means: "Other dorsopathy of the sacral and sacrococcygeal region",
    certainty: "from-knowledge",
  },
  {
    system: "icd-10-cm",
    codes: ["S33.2-", "S33.8-"],
    means: "Dislocation or sprain at the sacrum and coccyx",
    certainty: "from-knowledge",
  },
  {
    system: "icd-10-cm",
    codes: ["S32.1-", "S32.2-"],
    means: "Fracture of sacrum or coccyx",
    certainty: "from-knowledge",
  },
];
