import type { CriteriaSet } from "../../model/criteria-set.ts";
import { coding } from "./coding.ts";
import { corrections } from "./corrections.ts";
import { criteria } from "./criteria/index.ts";
import { evidence } from "./evidence.ts";
import { facts } from "./facts/index.ts";
import { limits, parameters } from "./parameters.ts";
import { pitfalls } from "./pitfalls/index.ts";
import { procedures } from "./procedures.ts";
import { steps } from "./steps.ts";
import { warnings } from "./warnings.ts";

/** CPT 64999 for sacrococcygeal disorders, version 1.0.0. All of it is data; the engine has the logic. */
export const sacrococcygeal64999: CriteriaSet = {
  id: "sacrococcygeal-64999",
  version: "1.0.0",
  title: "Sacrococcygeal disorders, CPT 64999",
  scope:
    "Unlisted procedure, nervous system, requested for pain of the coccyx or the sacroiliac region",
  steps,
  facts,
  dateOrders: [
    {
      first: "conservative.physicalTherapy.firstSession",
      last: "conservative.physicalTherapy.lastSession",
    },
  ],
  procedures,
  parameters,
  limits,
  derived: {
    weeksOfTherapy: {
      derived: "weeks-between",
      from: "conservative.physicalTherapy.firstSession",
      to: "conservative.physicalTherapy.lastSession",
      otherwise: "conservative.physicalTherapy.weeks",
      label: "Span of physical therapy",
      unit: "weeks",
    },
    monthsOfPain: {
      derived: "months-between",
      from: "presentation.onsetDate",
      to: "request.receivedAt",
      label: "Duration of pain at receipt",
      unit: "months",
    },
    daysOfTherapy: {
      derived: "days-spanned",
      from: "conservative.physicalTherapy.firstSession",
      to: "conservative.physicalTherapy.lastSession",
      label: "Days from first to last session",
      unit: "days",
    },
  },
  groups: [
    { id: "request", title: "Request" },
    { id: "safety", title: "Safety" },
    { id: "conservative", title: "Conservative care" },
    { id: "medication", title: "Medication" },
    { id: "diagnosis", title: "Diagnosis" },
    { id: "si-joint", title: "Sacroiliac joint" },
    { id: "ladder", title: "Order of procedures" },
    { id: "guideline", title: "Guideline" },
  ],
  criteria,
  urgentReview: {
    list: "presentation.redFlags",
    because:
      "A red flag is listed. A physician looks at the case at once, whatever the criteria say.",
  },
  pitfalls,
  coding,
  warnings,
  evidence,
  corrections,
  asOf: "request.receivedAt",
  neverChanged: ["request."],
};
