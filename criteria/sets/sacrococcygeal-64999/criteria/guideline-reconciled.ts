import type { Criterion } from "../../../model/criteria-set.ts";

/**
 * The guideline's scope first: a request outside it has nothing to reconcile. Inside it, the treating
 * clinician's reason for this patient is what is asked for, and the physician sees both sides.
 */
export const guidelineReconciled: Criterion = {
  id: "guideline.reconciled",
  group: "guideline",
  title: "The 2025 guideline is reconciled with this patient",
  requirement:
    "Where the guideline names this class of procedure for chronic pain, the treating clinician documents why this patient should have it all the same.",
  rationale:
    "The guideline strongly advises against these procedures for chronic spine pain but does not name the coccyx. A reason for this patient lets a physician weigh both.",
  satisfiedBy: "A statement by the treating clinician about this patient.",
  origin: "corrected",
  correction: "guideline-and-ladder",
  evidence: ["bmj-2025"],
  toShow: "the treating clinician's reason for this patient in view of the 2025 guideline",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "procedure", column: "guideline", in: ["not-named"] },
        then: {
          rule: "fixed",
          status: "not-applicable",
          because: "The guideline does not name this class of procedure.",
        },
      },
      {
        if: {
          when: "number",
          of: { derived: "monthsOfPain" },
          is: "below",
          limit: "chronicMonths",
        },
        then: {
          rule: "fixed",
          status: "not-applicable",
          because: "The pain is not yet chronic; the guideline speaks of chronic pain.",
        },
      },
      {
        if: { when: "fact-is", fact: "presentation.fracture", in: ["present"] },
        then: {
          rule: "fixed",
          status: "not-applicable",
          because: "There is a fracture; the guideline leaves such pain out.",
        },
      },
      {
        if: { when: "list-holds", list: "presentation.redFlags", item: "cancer-history" },
        then: {
          rule: "fixed",
          status: "not-applicable",
          because: "There is a history of cancer; the guideline leaves cancer pain out.",
        },
      },
    ],
    otherwise: {
      rule: "choice",
      fact: "guideline.patientRationale",
      met: ["yes"],
      notMet: ["no"],
    },
  },
};
