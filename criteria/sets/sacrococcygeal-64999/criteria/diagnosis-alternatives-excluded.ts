import type { Criterion } from "../../../model/criteria-set.ts";
import type { Rule } from "../../../model/rule.ts";

function excluded(fact: string): Rule {
  return { rule: "choice", fact, met: ["excluded"], notMet: ["present", "not-evaluated"] };
}

const always = [
  excluded("alternatives.pilonidalCyst"),
  excluded("alternatives.perianalAbscess"),
  excluded("alternatives.hemorrhoids"),
  excluded("alternatives.pelvicOrganDisease"),
  excluded("alternatives.lumbosacralSpine"),
];

/** When the SI joint is the target, it cannot be an alternative to itself (spec section 5). */
export const alternativesExcluded: Criterion = {
  id: "diagnosis.alternatives-excluded",
  group: "diagnosis",
  title: "Other sources of the pain were excluded",
  requirement:
    "Pilonidal cyst, perianal abscess, hemorrhoids, pelvic organ disease, lumbosacral spine and sacroiliac joint were each excluded.",
  rationale:
    "Pain in the same place has other causes that a procedure at the coccyx would miss. In the SI joint pathway the joint itself is left out.",
  satisfiedBy: "An examination or test for each, with the result.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  toShow: "the exclusion of each other source of the pain",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "procedure", column: "pathway", in: ["si-joint"] },
        then: { rule: "all", parts: always },
      },
    ],
    otherwise: { rule: "all", parts: [...always, excluded("alternatives.sacroiliacJoint")] },
  },
};
