import type { CodeTable } from "../../../model/record-codes.ts";

/** As what pain of the sacroiliac joint is coded. */
export const sacroiliacPain: CodeTable = [
  {
    system: "icd-10-cm",
    codes: ["M46.1"],
    means: "Sacroiliitis, not elsewhere classified",
    certainty: "seen",
  },
  {
    system: "icd-10-cm",
    codes: ["M53.3"],
    means: "Sacrococcygeal disorders, pain of the sacroiliac joint among them",
    certainty: "seen",
  },
  {
    system: "icd-10-cm",
    codes: ["M53.2X8", "M53.88"],
    means: "Instability or other dorsopathy of the sacral and sacrococcygeal region",
    certainty: "from-knowledge",
  },
  {
    system: "icd-10-cm",
    codes: ["M43.28", "M47.818", "M47.898"],
    means: "Fusion or spondylosis of the sacral and sacrococcygeal region",
    certainty: "from-knowledge",
  },
  {
    system: "icd-10-cm",
    codes: ["S33.6-"],
    means: "Sprain of the sacroiliac joint",
    certainty: "from-knowledge",
  },
];
