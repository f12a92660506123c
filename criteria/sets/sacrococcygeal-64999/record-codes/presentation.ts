import type { CodeTable, ConditionRule, FactCodes } from "../../../model/record-codes.ts";
import {
  bladderFlag,
  bleedingFlag,
  cancerFlag,
  feverFlags,
  massFlag,
  saddleFlag,
  steroidsAsImmunosuppression,
  weaknessFlag,
  weightLossFlag,
} from "../../spine-pain-record-codes/red-flags.ts";
import { icd } from "../../spine-pain-record-codes/rows.ts";

/** How it began: only what is dated near the onset, since an older fall explains nothing. */
function began(value: string, conditions: CodeTable, days: number): ConditionRule {
  return { kind: "condition", value, conditions, countsResolved: true, daysFromOnset: days };
}

const mechanismCodes: FactCodes = {
  path: "presentation.mechanism",
  rules: [
    began("fall", [icd("Fall", "W00..W19")], 30),
    began(
      "other-trauma",
      [
        icd("Transport accident", "V00..V99"),
        icd(
          "Exposure to mechanical forces and other accidents",
          "W20..W99",
          "X00..X49",
          "X52..Y38",
        ),
      ],
      30,
    ),
    began(
      "childbirth",
      [icd("Complications of labor and delivery", "O70..O75"), icd("Outcome of delivery", "Z37.-")],
      60,
    ),
    began("repetitive-strain", [icd("Overexertion", "X50.-")], 30),
    {
      kind: "passage",
      codes: [icd("Activity code", "Y93.-")],
      because: "it names an activity, not what the activity did",
    },
  ],
};

const fractureCodes: FactCodes = {
  path: "presentation.fracture",
  rules: [
    {
      kind: "condition",
      value: "present",
      // A later encounter (7th character D, G, K or S) tells of the same fracture.
      conditions: [icd("Fracture of sacrum", "S32.1-"), icd("Fracture of coccyx", "S32.2-")],
      countsDuringEpisode: true,
    },
  ],
};

const redFlagCodes: FactCodes = {
  path: "presentation.redFlags",
  rules: [
    cancerFlag,
    weightLossFlag,
    ...feverFlags,
    steroidsAsImmunosuppression,
    saddleFlag("saddle-anaesthesia"),
    bladderFlag,
    weaknessFlag,
    bleedingFlag,
    massFlag,
  ],
};

export const presentationCodes: readonly FactCodes[] = [
  mechanismCodes,
  fractureCodes,
  redFlagCodes,
];
