import type { CodeTable, ConditionRule, FactCodes } from "../../../model/record-codes.ts";
import {
  bladderFlag,
  cancerFlag,
  feverFlags,
  longTermSteroids,
  saddleFlag,
  weaknessFlag,
  weightLossFlag,
} from "../../spine-pain-record-codes/red-flags.ts";
import { icd, seenIcd } from "../../spine-pain-record-codes/rows.ts";

function cause(value: string, conditions: CodeTable): ConditionRule {
  return { kind: "condition", value, conditions, isFinding: true };
}

export const presentationCodes: readonly FactCodes[] = [
  {
    path: "presentation.redFlags",
    rules: [
      cancerFlag,
      weightLossFlag,
      ...feverFlags,
      longTermSteroids,
      saddleFlag("saddle-anesthesia"),
      bladderFlag,
      weaknessFlag,
      {
        kind: "passage",
        codes: [icd("Transport accident", "V00..V99"), icd("Fall from a height", "W11..W17")],
        because: "the code does not say how severe the injury was",
      },
    ],
  },
  {
    path: "presentation.radiculopathy",
    rules: [
      {
        kind: "passage",
        codes: [
          icd(
            "Radiculopathy of the lumbar or lumbosacral region",
            "M54.15",
            "M54.16",
            "M54.17",
            "M54.18",
          ),
        ],
        because: "the code does not say whether it was treated",
      },
    ],
  },
  {
    path: "presentation.otherCauses",
    rules: [
      cause("stenosis-with-claudication", [
        seenIcd("Lumbar stenosis with neurogenic claudication", "M48.062"),
      ]),
      cause("disc-or-foraminal-disease", [
        icd(
          "Disc disorder of the lumbar or lumbosacral region",
          ...["M51.0", "M51.1", "M51.2", "M51.3", "M51.4", "M51.8"].flatMap((group) => [
            `${group}6-`,
            `${group}7-`,
          ]),
        ),
      ]),
      cause("infection", [
        icd("Osteomyelitis of a vertebra, infection of a disc", "M46.2-", "M46.3-"),
        icd("Infective sacroiliitis or spondylopathy", "M46.5-"),
      ]),
      cause("tumor", [
        icd("Malignant neoplasm of pelvic bones, sacrum and coccyx", "C41.4"),
        icd("Secondary malignant neoplasm of bone", "C79.51"),
      ]),
      cause("fracture", [
        icd("Fracture of lumbar spine, sacrum or coccyx", "S32.0-", "S32.1-", "S32.2-"),
      ]),
      cause("pseudarthrosis", [icd("Pseudarthrosis after fusion", "M96.0")]),
      cause("hardware-pain", [icd("Pain due to internal orthopedic devices", "T84.84X-")]),
    ],
  },
];
