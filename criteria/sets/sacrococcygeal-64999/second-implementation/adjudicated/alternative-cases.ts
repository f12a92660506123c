import type { StatusByHand } from "../index.ts";
import type { AdjudicatedRow, Answer } from "./adjudicated-case.ts";

const causes = "diagnosis.alternatives-excluded";
const joint = "si-joint.evaluated";

export const alternativeCases: readonly AdjudicatedRow[] = [
  ...[
    "pilonidalCyst",
    "perianalAbscess",
    "hemorrhoids",
    "pelvicOrganDisease",
    "lumbosacralSpine",
    "sacroiliacJoint",
  ].flatMap(otherCause),
  {
    id: "causes-unanswered-beats-not-documented",
    why: "the nurse finishes looking first; the silent record is a pitfall already",
    changes: {
      "alternatives.hemorrhoids": undefined,
      "alternatives.pilonidalCyst": "not-documented",
    },
    expected: {
      recommendation: "incomplete",
      criteria: { [causes]: "unanswered" },
      pitfalls: ["alternatives-ignored"],
    },
  },
  evaluation("done-positive", "met", "approve"),
  evaluation("not-done", "not-met", "deny"),
  evaluation("not-documented", "not-documented", "request-information"),
  evaluation(undefined, "unanswered", "incomplete"),
];

function otherCause(name: string): AdjudicatedRow[] {
  const row = (
    answer: Answer,
    status: StatusByHand,
    why: string,
    pitfalls: readonly string[],
  ): AdjudicatedRow => ({
    id: `cause-${name}-${answer ?? "unanswered"}`,
    why,
    changes: { [`alternatives.${name}`]: answer },
    expected: { criteria: { [causes]: status }, pitfalls, requirements: [causes] },
  });
  return [
    row("present", "not-met", "another cause was found", []),
    row("not-evaluated", "not-met", "another cause was not looked for", ["alternatives-ignored"]),
    row("not-documented", "not-documented", "the record is silent about another cause", [
      "alternatives-ignored",
    ]),
    row(undefined, "unanswered", "nobody has looked in the record", []),
  ];
}

function evaluation(
  answer: Answer,
  status: StatusByHand,
  recommendation: "approve" | "deny" | "request-information" | "incomplete",
): AdjudicatedRow {
  return {
    id: `si-evaluation-${answer ?? "unanswered"}`,
    why: "the joint has to be examined; either finding will do at the coccyx",
    changes: { "alternatives.siJointEvaluation": answer },
    expected: { recommendation, criteria: { [joint]: status } },
  };
}
