import type { Criterion } from "../../../model/criteria-set.ts";

/** Part of conservative care in the clinical source; a contraindication is a documented exception. */
export const cushion: Criterion = {
  id: "conservative.cushion",
  group: "conservative",
  title: "A coccyx cushion was used",
  requirement: "A cushion that takes weight off the coccyx was used for sitting.",
  rationale: "Sitting is what hurts; taking the load off is simple and harmless.",
  satisfiedBy: "A note that a wedge or cut-out cushion was used.",
  exceptionIs: "A documented reason why a cushion cannot be used.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  toShow: "use of a coccyx cushion for sitting",
  after: [],
  rule: {
    rule: "choice",
    fact: "conservative.cushion",
    met: ["yes"],
    exception: ["contraindicated"],
    notMet: ["no"],
  },
};
