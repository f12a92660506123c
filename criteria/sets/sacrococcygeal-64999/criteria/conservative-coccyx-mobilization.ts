import type { Criterion } from "../../../model/criteria-set.ts";

/** Part of conservative care in the clinical source; a contraindication is a documented exception. */
export const coccyxMobilization: Criterion = {
  id: "conservative.coccyx-mobilization",
  group: "conservative",
  title: "The coccyx was mobilized",
  requirement: "The coccyx was mobilized by manual treatment.",
  rationale: "A stiff or displaced coccyx can respond to mobilization, without a needle.",
  satisfiedBy: "A manual therapy note that names the coccyx.",
  exceptionIs: "A documented contraindication to mobilization.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  toShow: "manual mobilization of the coccyx",
  after: [],
  rule: {
    rule: "choice",
    fact: "conservative.coccyxMobilization",
    met: ["yes"],
    exception: ["contraindicated"],
    notMet: ["no"],
  },
};
