import type { FactCodes } from "../../../model/record-codes.ts";
import { painDrugs, trialCodes } from "../../spine-pain-record-codes/medications.ts";
import { cpt } from "../../spine-pain-record-codes/rows.ts";
import {
  acupuncture,
  manualTherapy,
  otherTherapies,
  physicalTherapy,
  therapyEpisodeCodes,
  therapyNotDone,
} from "../../spine-pain-record-codes/therapy.ts";

const psychotherapy = [
  cpt("Psychotherapy", "90832", "90834", "90837"),
  cpt("Health behavior intervention", "96158", "96159"),
];

export const careCodes: readonly FactCodes[] = [
  {
    path: "conservative.weeks",
    rules: [
      {
        kind: "care",
        unit: "weeks",
        visits: physicalTherapy,
        services: [...acupuncture, ...manualTherapy],
        drugs: painDrugs,
      },
    ],
  },
  {
    path: "conservative.components",
    rules: [
      { kind: "drug", drugs: painDrugs, finding: "medication" },
      {
        kind: "service",
        services: physicalTherapy.services,
        done: "physical-therapy",
        isFinding: true,
        otherModifiers: otherTherapies,
      },
      {
        kind: "service",
        services: manualTherapy,
        done: "manual-therapy",
        isFinding: true,
        otherModifiers: otherTherapies,
      },
      { kind: "service", services: acupuncture, done: "other", isFinding: true },
      {
        kind: "passage",
        codes: psychotherapy,
        because: "the code does not say that it was cognitive behavioral therapy",
      },
    ],
  },
  { path: "conservative.exception", rules: [therapyNotDone] },
  {
    path: "conservative.activeRehab",
    rules: [
      {
        kind: "passage",
        codes: physicalTherapy.services,
        because: "a visit does not say whether the program still runs",
      },
    ],
  },
  therapyEpisodeCodes,
  trialCodes,
];
