import type { Criterion } from "../../../model/criteria-set.ts";

/** Partial relief that still limits the patient counts as failure; improvement under way does not. */
export const failure: Criterion = {
  id: "conservative.failure",
  group: "conservative",
  title: "Conservative care fell short",
  requirement: "Conservative care failed, or helped only in part and the patient is still limited.",
  rationale: "While a patient is still improving, the harmless treatment is working.",
  satisfiedBy: "The treating clinician's statement of the result of conservative care.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  toShow: "the result of conservative care in the treating clinician's words",
  after: [],
  rule: {
    rule: "choice",
    fact: "conservative.outcome",
    met: ["failed", "inadequate"],
    notMet: ["improving", "resolved"],
  },
};
