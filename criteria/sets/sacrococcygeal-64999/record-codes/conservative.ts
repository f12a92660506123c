import type { FactCodes } from "../../../model/record-codes.ts";
import { painDrugs, trialCodes } from "../../spine-pain-record-codes/medications.ts";
import { cpt, seenCpt } from "../../spine-pain-record-codes/rows.ts";
import {
  acupuncture,
  dryNeedling,
  physicalTherapy,
  therapyEpisodeCodes,
  therapyNotDone,
} from "../../spine-pain-record-codes/therapy.ts";

const therapy = "conservative.physicalTherapy";
const mobilized = [seenCpt("Manual therapy", "97140")];

/** Conservative care: visits by their days, devices, drugs that were taken, and from when to when it ran. */
export const conservativeCodes: readonly FactCodes[] = [
  {
    path: `${therapy}.sessions`,
    rules: [{ kind: "visits", give: "count", visits: physicalTherapy }],
  },
  {
    path: `${therapy}.firstSession`,
    rules: [{ kind: "visits", give: "first", visits: physicalTherapy }],
  },
  {
    path: `${therapy}.lastSession`,
    rules: [{ kind: "visits", give: "last", visits: physicalTherapy }],
  },
  {
    path: `${therapy}.weeks`,
    rules: [{ kind: "visits", give: "weeks", visits: physicalTherapy }],
  },
  { path: `${therapy}.exception`, rules: [therapyNotDone] },
  therapyEpisodeCodes,
  {
    path: "conservative.levatorAniTherapy",
    rules: [
      {
        kind: "passage",
        codes: mobilized,
        because: "the code does not say which muscles were treated",
      },
    ],
  },
  {
    path: "conservative.coccyxMobilization",
    rules: [
      { kind: "passage", codes: mobilized, because: "the code does not say what was mobilized" },
    ],
  },
  {
    path: "conservative.cushion",
    rules: [
      {
        kind: "service",
        services: [seenCpt("Positioning cushion, pillow or wedge", "E0190")],
        words: ["coccyx cushion", "coccygeal cushion", "wedge cushion", "donut cushion"],
        done: "yes",
      },
    ],
  },
  {
    path: "conservative.acupuncture",
    rules: [
      { kind: "service", services: acupuncture, done: "tried", ordered: "considered" },
      { kind: "passage", codes: dryNeedling, because: "dry needling is not acupuncture" },
    ],
  },
  trialCodes,
  {
    path: "conservative.months",
    rules: [
      {
        kind: "care",
        unit: "months",
        visits: physicalTherapy,
        services: [...acupuncture, cpt("Chiropractic manipulation", "98940", "98941", "98942")],
        drugs: painDrugs,
      },
    ],
  },
  {
    path: "conservative.outcome",
    rules: [{ kind: "outcome", services: physicalTherapy.services }],
  },
];
