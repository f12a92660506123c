import type { CodePassageRule, CodeTable, FactCodes } from "../../../model/record-codes.ts";
import { icd, seenIcd } from "../../spine-pain-record-codes/rows.ts";

/** Found where the condition is there, excluded only where somebody ruled it out; no code is no answer. */
function source(
  name: string,
  conditions: CodeTable,
  ...further: readonly CodePassageRule[]
): FactCodes {
  return {
    path: `alternatives.${name}`,
    rules: [
      { kind: "condition", conditions, value: "present", whenRefuted: "excluded" },
      ...further,
    ],
  };
}

export const alternativeCodes: readonly FactCodes[] = [
  source("pilonidalCyst", [icd("Pilonidal cyst and sinus", "L05.-")]),
  source("perianalAbscess", [icd("Abscess of anal and rectal regions", "K61.-")]),
  source("hemorrhoids", [icd("Hemorrhoids", "K64.-")]),
  source(
    "pelvicOrganDisease",
    [
      icd("Inflammatory and other diseases of the female pelvic organs", "N70..N94"),
      icd("Malignant neoplasm of the female genital organs", "C51..C57"),
      icd("Inflammatory diseases of the prostate", "N41.-"),
    ],
    {
      kind: "passage",
      codes: [icd("Other disorders of the female genital tract", "N95..N98")],
      because: "the code names no disease of a pelvic organ",
    },
  ),
  source(
    "lumbosacralSpine",
    [
      icd(
        "Spinal stenosis of the lumbar or lumbosacral region",
        "M48.05",
        "M48.06-",
        "M48.07",
        "M48.08",
      ),
      icd(
        "Disc disorder of the lumbar or lumbosacral region",
        ...["M51.0", "M51.1", "M51.2", "M51.3", "M51.4", "M51.8"].flatMap((group) => [
          `${group}5-`,
          `${group}6-`,
          `${group}7-`,
        ]),
      ),
      icd(
        "Radiculopathy of the lumbar or lumbosacral region",
        "M54.15",
        "M54.16",
        "M54.17",
        "M54.18",
      ),
    ],
    {
      kind: "passage",
      codes: [
        icd(
          "Stenosis, disc disorder or radiculopathy, region not coded",
          "M48.00",
          "M51.9",
          "M54.10",
        ),
      ],
      because: "the code does not say which region of the spine",
    },
  ),
  source(
    "sacroiliacJoint",
    [seenIcd("Sacroiliitis", "M46.1"), icd("Sprain of the sacroiliac joint", "S33.6-")],
    {
      kind: "passage",
      codes: [seenIcd("Sacrococcygeal disorders", "M53.3")],
      because: "the code is the same for the coccyx and for the sacroiliac joint",
    },
  ),
];
