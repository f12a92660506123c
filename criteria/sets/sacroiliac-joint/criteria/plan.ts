import type { Criterion } from "../../../model/criteria-set.ts";
import type { Rule } from "../../../model/rule.ts";

/** Without contrast, or with ultrasound, only a reason against contrast satisfies the criterion. */
const reasonAgainstContrast: Rule = {
  rule: "choice",
  fact: "plan.contrastBar",
  met: [],
  exception: ["allergy", "pregnancy"],
  notMet: ["none"],
};

export const imageGuidance: Criterion = {
  id: "plan.image-guidance",
  group: "plan",
  title: "Image guidance with contrast",
  requirement:
    "Fluoroscopy or CT with contrast is planned; without contrast, or with ultrasound, an allergy or a pregnancy is documented.",
  rationale:
    "Without live imaging and contrast nobody can tell whether the needle is in the joint.",
  satisfiedBy: "The planned guidance and contrast, or the reason against contrast.",
  exceptionIs: "An allergy to contrast or a pregnancy rules contrast out.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the planned guidance and contrast, or what rules contrast out",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "procedure", column: "kind", in: ["unguided"] },
        then: {
          rule: "fixed",
          status: "not-applicable",
          because: "The requested injection is one without image guidance.",
        },
      },
      {
        if: { when: "fact-is", fact: "plan.guidance", in: ["none"] },
        then: { rule: "fixed", status: "not-met", because: "No image guidance is planned." },
      },
      {
        if: { when: "fact-is", fact: "plan.guidance", in: ["ultrasound"] },
        then: reasonAgainstContrast,
      },
      {
        if: {
          when: "every",
          of: [
            { when: "fact-is", fact: "plan.guidance", in: ["fluoroscopy", "ct"] },
            { when: "fact-is", fact: "plan.contrast", in: ["no"] },
          ],
        },
        then: reasonAgainstContrast,
      },
      {
        if: { when: "fact-is", fact: "plan.guidance", in: ["fluoroscopy", "ct"] },
        then: { rule: "given", fact: "plan.contrast" },
      },
    ],
    otherwise: { rule: "given", fact: "plan.guidance" },
  },
};

export const noBiologic: Criterion = {
  id: "plan.no-biologic",
  group: "plan",
  title: "No biologic in the injectate",
  requirement: "The injectate has no platelet-rich plasma, stem cells, or amniotic product.",
  rationale: "Biologics are not covered for this joint.",
  satisfiedBy: "The drugs to be injected.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the drugs to be injected",
  after: [],
  rule: { rule: "choice", fact: "plan.biologic", met: ["no"], notMet: ["yes"] },
};

export const alone: Criterion = {
  id: "plan.alone",
  group: "plan",
  title: "No other block in the same session",
  requirement:
    "No epidural, facet, sympathetic, trigger point, or other lumbosacral block in the session.",
  rationale: "With two blocks at once nobody can tell which one helped.",
  satisfiedBy: "A plan with only this procedure in the session.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "a plan with only this procedure in the session",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "list-not-empty", list: "plan.otherBlocks" },
        then: {
          rule: "fixed",
          status: "not-met",
          because: "Another block is planned in the same session.",
        },
      },
    ],
    otherwise: { rule: "given", fact: "plan.otherBlocks" },
  },
};
