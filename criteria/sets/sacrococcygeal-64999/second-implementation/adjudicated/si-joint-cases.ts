import type { StatusByHand } from "../index.ts";
import type { AdjudicatedRow, Answer, Changes } from "./adjudicated-case.ts";
import { siFirstLine, siSecondLine } from "./base-facts.ts";

const source = "diagnosis.pain-source-confirmed";
const causes = "diagnosis.alternatives-excluded";
const joint = "si-joint.evaluated";
const siTarget = "si-target-under-coccyx-diagnosis";

export const siJointCases: readonly AdjudicatedRow[] = [
  si(
    "complete",
    "its own joint cannot be an alternative to itself",
    {},
    { [source]: "met", [causes]: "met" },
    "approve",
    [siTarget],
  ),
  si(
    "block-at-threshold",
    "three quarters are enough",
    { "blocks.siJoint.reliefPercent": 75 },
    { [source]: "met" },
    "approve",
    [siTarget],
  ),
  si(
    "block-below-threshold",
    "just under three quarters",
    { "blocks.siJoint.reliefPercent": 74 },
    { [source]: "not-met" },
    "deny",
    [siTarget],
  ),
  si(
    "relief-not-documented",
    "the pitfall of a block without relief is about the coccyx block",
    { "blocks.siJoint.reliefPercent": "not-documented" },
    { [source]: "not-documented" },
    "request-information",
    [siTarget],
  ),
  si(
    "relief-unanswered",
    "nobody has looked for the result",
    { "blocks.siJoint.reliefPercent": undefined },
    { [source]: "unanswered" },
    "incomplete",
    [siTarget],
  ),
  si(
    "no-si-block",
    "the joint has to be blocked before it is treated",
    { "blocks.siJoint": { performed: "no" } },
    { [source]: "not-met" },
    "deny",
    ["skipped-diagnostic-block", siTarget],
  ),
  si(
    "si-block-not-documented",
    "whether the joint was blocked is missing paper",
    { "blocks.siJoint": { performed: "not-documented" } },
    { [source]: "not-documented" },
    "request-information",
    ["skipped-diagnostic-block", siTarget],
  ),
  si(
    "no-coccyx-block",
    "the coccyx block is not asked for here",
    { "blocks.diagnostic": { performed: "no" } },
    { [source]: "met" },
    "approve",
    [siTarget],
  ),
  si(
    "joint-not-documented",
    "left out of the criterion, still one of the six that should be looked at",
    { "alternatives.sacroiliacJoint": "not-documented" },
    { [causes]: "met" },
    "approve",
    ["alternatives-ignored", siTarget],
  ),
  si(
    "cyst-present",
    "the other five still count",
    { "alternatives.pilonidalCyst": "present" },
    { [causes]: "not-met" },
    "deny",
    [siTarget],
  ),
  si(
    "evaluation-negative",
    "second line looks at the block, not at the evaluation",
    { "alternatives.siJointEvaluation": "done-negative" },
    { [source]: "met", [joint]: "met" },
    "approve",
    [siTarget],
  ),
  {
    ...si(
      "plan-asks-85",
      "eighty under a plan that asks for eighty-five",
      {},
      { [source]: "not-met" },
      "deny",
      [siTarget],
    ),
    parameters: { siBlockReliefMinPercent: 85 },
  },
  siFirst(
    "positive",
    "the joint was found to be the source; the fitting code is open",
    "done-positive",
    "met",
    "met",
    "request-information",
  ),
  siFirst(
    "negative",
    "the joint was examined and is not the source",
    "done-negative",
    "not-met",
    "met",
    "deny",
  ),
  siFirst("not-done", "nobody examined the joint", "not-done", "not-met", "not-met", "deny"),
  siFirst(
    "not-documented",
    "the examination is missing paper",
    "not-documented",
    "not-documented",
    "not-documented",
    "request-information",
  ),
  siFirst(
    "unanswered",
    "nobody has looked for the examination",
    undefined,
    "unanswered",
    "unanswered",
    "incomplete",
  ),
];

function si(
  id: string,
  why: string,
  answers: Changes,
  criteria: Readonly<Record<string, StatusByHand>>,
  recommendation: "approve" | "deny" | "request-information" | "incomplete",
  pitfalls: readonly string[],
): AdjudicatedRow {
  return {
    id: `si-second-line-${id}`,
    why,
    changes: { ...siSecondLine, ...answers },
    expected: { recommendation, criteria, pitfalls },
  };
}

function siFirst(
  id: string,
  why: string,
  answer: Answer,
  sourceStatus: StatusByHand,
  jointStatus: StatusByHand,
  recommendation: "deny" | "request-information" | "incomplete",
): AdjudicatedRow {
  return {
    id: `si-first-line-${id}`,
    why,
    changes: { ...siFirstLine, "alternatives.siJointEvaluation": answer },
    expected: {
      recommendation,
      criteria: {
        [source]: sourceStatus,
        [joint]: jointStatus,
        "ladder.first-line-failed": "not-applicable",
        "guideline.reconciled": "met",
      },
      pitfalls: [siTarget],
      codingQueries: ["code-preempted"],
    },
  };
}
