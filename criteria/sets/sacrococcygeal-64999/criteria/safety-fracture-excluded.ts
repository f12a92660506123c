import type { Criterion } from "../../../model/criteria-set.ts";

/** Applies only after an injury (spec section 5). */
export const fractureExcluded: Criterion = {
  id: "safety.fracture-excluded",
  group: "safety",
  title: "A fracture was excluded after injury",
  requirement:
    "After a fall or other injury, imaging or a clinician's statement excludes a fracture.",
  rationale: "A fresh fracture is treated differently and makes a procedure on the joint unsafe.",
  satisfiedBy:
    "A report or statement that there is no fracture. Without an injury it does not apply.",
  origin: "added",
  evidence: [],
  toShow: "the imaging report or statement that excludes a fracture",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "fact-is", fact: "presentation.mechanism", in: ["fall", "other-trauma"] },
        then: {
          rule: "choice",
          fact: "presentation.fracture",
          met: ["excluded"],
          notMet: ["present", "not-evaluated"],
        },
      },
      {
        if: {
          when: "fact-state",
          of: { fact: "presentation.mechanism" },
          state: "value",
        },
        then: {
          rule: "fixed",
          status: "not-applicable",
          because: "The pain did not begin with an injury.",
        },
      },
    ],
    otherwise: { rule: "given", fact: "presentation.mechanism" },
  },
};
