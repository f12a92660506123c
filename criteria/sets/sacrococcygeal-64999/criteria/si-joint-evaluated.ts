import type { Criterion } from "../../../model/criteria-set.ts";

/** That it was evaluated counts, whatever the result. */
export const siJointEvaluated: Criterion = {
  id: "si-joint.evaluated",
  group: "si-joint",
  title: "The sacroiliac joint was evaluated",
  requirement:
    "The record shows an evaluation of the SI joint, with a positive or negative result.",
  rationale:
    "The SI joint is a frequent source of pain in this region, and its pain is easily taken for the coccyx's.",
  satisfiedBy: "Provocation tests or a block of the SI joint, with the result.",
  origin: "source",
  evidence: ["si-joint-2010"],
  toShow: "an evaluation of the sacroiliac joint",
  after: [],
  rule: {
    rule: "choice",
    fact: "alternatives.siJointEvaluation",
    met: ["done-negative", "done-positive"],
    notMet: ["not-done"],
  },
};
