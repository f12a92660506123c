import type { Criterion } from "../../../model/criteria-set.ts";
import type { Rule } from "../../../model/rule.ts";

const findings: readonly Rule[] = [
  {
    rule: "choice",
    fact: "imaging.mobility",
    met: ["hypermobile", "luxation"],
    notMet: ["normal", "immobile"],
  },
  { rule: "choice", fact: "imaging.spicule", met: ["yes"], notMet: ["no"] },
];

/** Source: both findings; Patel 2008: either. The plan chooses (spec section 4). */
export const surgicalIndication: Criterion = {
  id: "ladder.surgical-indication",
  group: "ladder",
  title: "Imaging supports surgery",
  requirement:
    "Before removal of the coccyx, imaging shows abnormal mobility and a spicule, or either one where the plan accepts that.",
  rationale: "Surgery is the last resort, and helps most where imaging shows a mechanical cause.",
  satisfiedBy: "Film or scan reports of hypermobility or luxation, and of a spicule.",
  origin: "source",
  correction: "surgery-and-or",
  evidence: ["coccygodynia-2012", "coccygectomy-2008", "maigne-mobility"],
  toShow: "imaging that shows abnormal mobility of the coccyx and a spicule",
  after: ["diagnosis.dynamic-radiographs", "ladder.first-line-failed"],
  rule: {
    rule: "when",
    cases: [
      {
        if: {
          when: "not",
          of: { when: "procedure", column: "tier", in: ["surgical"] },
        },
        then: { rule: "fixed", status: "not-applicable", because: "No surgery is requested." },
      },
      {
        if: { when: "parameter", name: "surgeryRequires", is: "mobility-or-spicule" },
        then: { rule: "any", parts: findings },
      },
    ],
    otherwise: { rule: "all", parts: findings },
  },
};
