import type { CriterionByHand, StatusByHand } from "../index.ts";
import type { AdjudicatedRow, Answer, ExpectedResult } from "./adjudicated-case.ts";

type Row = readonly [answer: Answer, status: StatusByHand, why: string];

const careRows: readonly Row[] = [
  ["yes", "met", "it was done"],
  ["contraindicated", "exception", "a documented contraindication excuses it"],
  ["no", "not-met", "it was not tried"],
  ["not-documented", "not-documented", "the record is silent about it"],
  [undefined, "unanswered", "nobody has looked for it"],
];

export const conservativeCases: readonly AdjudicatedRow[] = [
  ...answered("conservative.levator-ani-therapy", "conservative.levatorAniTherapy", careRows),
  ...answered("conservative.coccyx-mobilization", "conservative.coccyxMobilization", careRows),
  ...answered("conservative.cushion", "conservative.cushion", careRows),
  ...answered("medication.optimized", "conservative.medication.doseOptimized", careRows),
  ...answered("medication.optimized", "conservative.medication.multimodalTrial", careRows),
  ...answered("conservative.duration", "conservative.months", [
    [3, "met", "the minimum itself is enough"],
    [2.9, "not-met", "just under three months"],
    [0, "not-met", "no month of care at all"],
    ["not-documented", "not-documented", "the duration is missing paper"],
    [undefined, "unanswered", "nobody has looked for the duration"],
  ]),
  ...answered("conservative.failure", "conservative.outcome", [
    ["failed", "met", "conservative care failed"],
    ["inadequate", "met", "a partial response that still limits counts as failure"],
    ["improving", "not-met", "the patient is getting better without a procedure"],
    ["resolved", "not-met", "nothing is left to treat"],
    ["not-documented", "not-documented", "the outcome is missing paper"],
    [undefined, "unanswered", "nobody has looked for the outcome"],
  ]),
  {
    id: "six-month-plan",
    why: "six months meet a plan that asks for six",
    changes: {},
    parameters: { conservativeMinMonths: 6 },
    expected: { recommendation: "approve", criteria: { "conservative.duration": "met" } },
  },
  {
    id: "seven-month-plan",
    why: "six months do not meet a plan that asks for seven",
    changes: {},
    parameters: { conservativeMinMonths: 7 },
    expected: { recommendation: "deny", criteria: { "conservative.duration": "not-met" } },
  },
  acupuncture("tried", "met", "tried is considered"),
  acupuncture("considered", "met", "considering it is what is asked"),
  acupuncture("not-considered", "not-met", "advisory: it never holds up a request"),
  acupuncture("not-documented", "not-documented", "advisory: its paper is not asked for"),
  acupuncture(undefined, "unanswered", "advisory: the review is complete without it"),
  medication("no", undefined, "not-met", "one part known to be lacking decides"),
  medication("not-documented", undefined, "unanswered", "unanswered goes before not documented"),
  medication(
    "contraindicated",
    "not-documented",
    "not-documented",
    "an excuse for one part does not document the other",
  ),
  medication("contraindicated", "contraindicated", "exception", "both parts excused"),
  medication("contraindicated", "no", "not-met", "an excuse for one part does not do the other"),
];

function answered(id: CriterionByHand, path: string, rows: readonly Row[]): AdjudicatedRow[] {
  return rows.map(([answer, status, why]) => ({
    id: `${path}-${answer ?? "unanswered"}`,
    why,
    changes: { [path]: answer },
    expected: { ...resultOf(status, id), criteria: { [id]: status } },
  }));
}

function medication(
  doseOptimized: string,
  multimodalTrial: Answer,
  status: StatusByHand,
  why: string,
): AdjudicatedRow {
  return {
    id: `medication-${doseOptimized}-and-${multimodalTrial ?? "unanswered"}`,
    why,
    changes: {
      "conservative.medication.trials": [],
      "conservative.medication.doseOptimized": doseOptimized,
      "conservative.medication.multimodalTrial": multimodalTrial,
    },
    expected: {
      ...resultOf(status, "medication.optimized"),
      criteria: { "medication.optimized": status },
    },
  };
}

function acupuncture(answer: Answer, status: StatusByHand, why: string): AdjudicatedRow {
  return {
    id: `acupuncture-${answer ?? "unanswered"}`,
    why,
    changes: { "conservative.acupuncture": answer },
    expected: {
      recommendation: "approve",
      criteria: { "conservative.acupuncture-considered": status },
      pitfalls: [],
      requirements: [],
    },
  };
}

/** What one conservative criterion of this status makes of a case that has all the rest. */
function resultOf(status: StatusByHand, id: string): ExpectedResult {
  if (status === "not-met") return { recommendation: "deny", requirements: [id] };
  if (status === "unanswered") return { recommendation: "incomplete", requirements: [id] };
  if (status === "not-documented") {
    return { recommendation: "request-information", requirements: [id] };
  }
  return { recommendation: "approve", requirements: [] };
}
