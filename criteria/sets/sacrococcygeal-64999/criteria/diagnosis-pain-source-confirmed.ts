import type { Criterion } from "../../../model/criteria-set.ts";
import type { Rule } from "../../../model/rule.ts";

const yesOrNo = (fact: string): Rule => ({
  rule: "choice",
  fact,
  met: ["yes"],
  notMet: ["no"],
});

/** Site and relief are asked only of a block that was performed. */
function block(performed: string, whenPerformed: readonly Rule[]): Rule {
  return {
    rule: "when",
    cases: [
      {
        if: { when: "fact-is", fact: performed, in: ["yes"] },
        then: { rule: "all", parts: [yesOrNo(performed), ...whenPerformed] },
      },
    ],
    otherwise: yesOrNo(performed),
  };
}

const coccyxBlock = block("blocks.diagnostic.performed", [
  {
    rule: "choice",
    fact: "blocks.diagnostic.site",
    met: ["sacrococcygeal-disc", "first-intercoccygeal-disc", "ganglion-impar"],
    notMet: ["other"],
  },
  {
    rule: "threshold",
    of: { fact: "blocks.diagnostic.reliefPercent" },
    atLeast: "blockReliefMinPercent",
  },
]);

const siJointBlock = block("blocks.siJoint.performed", [
  {
    rule: "threshold",
    of: { fact: "blocks.siJoint.reliefPercent" },
    atLeast: "siBlockReliefMinPercent",
  },
]);

const siJointFindings: Rule = {
  rule: "choice",
  fact: "alternatives.siJointEvaluation",
  met: ["done-positive"],
  notMet: ["done-negative", "not-done"],
};

/** Which test confirms the source depends on what is to be treated (SI joint pathway: added). */
export const painSourceConfirmed: Criterion = {
  id: "diagnosis.pain-source-confirmed",
  group: "diagnosis",
  title: "The source of the pain was confirmed",
  requirement:
    "A diagnostic block at the coccyx gave the plan's least relief. For the SI joint: a positive evaluation before an injection, a block with the plan's least relief before radiofrequency.",
  rationale:
    "A procedure on a structure that does not cause the pain cannot help. A test injection tells before anything lasting is done.",
  satisfiedBy: "A procedure note with the site and the relief in percent.",
  origin: "source",
  evidence: ["si-joint-2010", "coccygodynia-2012"],
  toShow: "a diagnostic injection that confirms the source of the pain, if symptoms persist",
  after: [
    "conservative.physical-therapy",
    "conservative.levator-ani-therapy",
    "conservative.coccyx-mobilization",
    "conservative.cushion",
    "conservative.duration",
    "conservative.failure",
    "medication.optimized",
  ],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "procedure", column: "tier", in: ["diagnostic"] },
        then: {
          rule: "fixed",
          status: "not-applicable",
          because: "The request is the diagnostic injection itself.",
        },
      },
      {
        if: {
          when: "every",
          of: [
            { when: "procedure", column: "pathway", in: ["si-joint"] },
            { when: "procedure", column: "tier", in: ["first-line"] },
          ],
        },
        then: siJointFindings,
      },
      {
        if: { when: "procedure", column: "pathway", in: ["si-joint"] },
        then: siJointBlock,
      },
    ],
    otherwise: coccyxBlock,
  },
};
