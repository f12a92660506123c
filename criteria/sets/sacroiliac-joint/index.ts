import type { CriteriaSet, Wordings } from "../../model/criteria-set.ts";
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
import { criterionWordings, pitfallWordings } from "./wordings.ts";

/** Sacroiliac joint injections, blocks and ablation, version 1.0.0. All of it is data; the engine has the logic. */
export const sacroiliacJoint: CriteriaSet = {
  id: "sacroiliac-joint",
  version: "1.0.0",
  title: "Sacroiliac joint pain criteria",
  scope:
    "Injections of the sacroiliac joint, blocks of the nerves that supply it, and radiofrequency ablation of these nerves: CPT 27096, 64451, 64625, HCPCS G0260, and CPT 20552 for an unguided injection",
  steps,
  facts,
  dateOrders: [],
  procedures,
  parameters,
  limits,
  derived: {
    monthsOfPain: {
      derived: "months-between",
      from: "presentation.onsetDate",
      to: "request.receivedAt",
      label: "Duration of pain at receipt",
      unit: "months",
    },
  },
  groups: [
    { id: "request", title: "Request" },
    { id: "safety", title: "Safety" },
    { id: "indication", title: "Indication" },
    { id: "exam", title: "Examination" },
    { id: "conservative", title: "Conservative care" },
    { id: "block", title: "Diagnostic blocks" },
    { id: "repeat", title: "Repeat treatment" },
    { id: "frequency", title: "Frequency" },
    { id: "plan", title: "Plan" },
  ],
  criteria: criteria.map((criterion) => inThreeVoices(criterion, criterionWordings)),
  urgentReview: {
    list: "presentation.redFlags",
    because:
      "A red flag is listed. A physician looks at the case at once, whatever the criteria say.",
  },
  pitfalls: pitfalls.map((pitfall) => inThreeVoices(pitfall, pitfallWordings)),
  coding,
  warnings,
  evidence,
  corrections,
  asOf: "request.receivedAt",
  neverChanged: ["request."],
};

/** The title is what the nurse reads. */
function inThreeVoices<Worded extends { readonly id: string; readonly title: string }>(
  worded: Worded,
  all: Readonly<Record<string, Wordings>>,
): Worded {
  const wordings = all[worded.id];
  return wordings === undefined ? worded : { ...worded, title: wordings.nurse, wordings };
}
