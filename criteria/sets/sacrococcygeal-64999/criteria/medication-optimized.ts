import type { Criterion } from "../../../model/criteria-set.ts";

/** Dose and combination are asked apart: either can be the one that is missing. */
export const medicationOptimized: Criterion = {
  id: "medication.optimized",
  group: "medication",
  title: "Medication was optimized",
  requirement: "The dose was optimized and medications of more than one class were tried together.",
  rationale:
    "A partial response at a low dose is a reason to adjust the dose before a procedure is weighed.",
  satisfiedBy: "Medication notes with doses and their changes, and a combination of classes.",
  exceptionIs: "A documented contraindication to raising the dose or to combining classes.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  toShow: "optimization of the medication: dose titration and a trial of more than one class",
  after: [],
  rule: {
    rule: "all",
    parts: [
      {
        rule: "choice",
        fact: "conservative.medication.doseOptimized",
        met: ["yes"],
        exception: ["contraindicated"],
        notMet: ["no"],
      },
      {
        rule: "choice",
        fact: "conservative.medication.multimodalTrial",
        met: ["yes"],
        exception: ["contraindicated"],
        notMet: ["no"],
      },
    ],
  },
};
