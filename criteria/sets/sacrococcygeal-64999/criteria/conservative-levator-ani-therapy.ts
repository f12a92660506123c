import type { Criterion } from "../../../model/criteria-set.ts";

/** Part of conservative care in the clinical source; a contraindication is a documented exception. */
export const levatorAniTherapy: Criterion = {
  id: "conservative.levator-ani-therapy",
  group: "conservative",
  title: "Levator ani muscles were treated",
  requirement: "Massage and stretching of the levator ani muscles were part of care.",
  rationale:
    "Tension of the pelvic floor pulls on the coccyx and keeps it painful; hands-on treatment can end it.",
  satisfiedBy: "A note of massage or stretching of the levator ani.",
  exceptionIs: "A documented contraindication to the treatment.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  toShow: "massage and stretching of the levator ani muscles",
  after: [],
  rule: {
    rule: "choice",
    fact: "conservative.levatorAniTherapy",
    met: ["yes"],
    exception: ["contraindicated"],
    notMet: ["no"],
  },
};
