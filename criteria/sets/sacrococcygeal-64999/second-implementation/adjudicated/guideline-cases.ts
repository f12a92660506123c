import type { StatusByHand } from "../index.ts";
import type { AdjudicatedRow, Changes } from "./adjudicated-case.ts";
import { diagnosticRequest, siSecondLine } from "./base-facts.ts";

const guideline = "guideline.reconciled";
const refused = { "guideline.patientRationale": "no" };

export const guidelineCases: readonly AdjudicatedRow[] = [
  scope(
    "rationale-given",
    "the clinician says why this patient, in spite of the guideline",
    {},
    "met",
    "approve",
  ),
  scope("no-rationale", "nobody says why this patient", refused, "not-met", "deny"),
  scope(
    "rationale-not-documented",
    "the reason is missing paper",
    { "guideline.patientRationale": "not-documented" },
    "not-documented",
    "request-information",
  ),
  scope(
    "rationale-unanswered",
    "nobody has looked for the reason",
    { "guideline.patientRationale": undefined },
    "unanswered",
    "incomplete",
  ),
  scope(
    "pain-under-three-months",
    "two whole months and 29 days are not chronic",
    { ...refused, "presentation.onsetDate": "2026-02-12" },
    "not-applicable",
    "approve",
  ),
  scope(
    "pain-of-three-months",
    "three months to the day are chronic",
    { ...refused, "presentation.onsetDate": "2026-02-11" },
    "not-met",
    "deny",
  ),
  scope(
    "month-end-to-30-april",
    "31 January to 30 April is two whole months",
    span("2026-01-31", "2026-04-30T12:00:00-05:00"),
    "not-applicable",
    "approve",
  ),
  scope(
    "month-end-to-1-may",
    "31 January to 1 May is three",
    span("2026-01-31", "2026-05-01T12:00:00-05:00"),
    "not-met",
    "deny",
  ),
  scope(
    "end-of-november-to-end-of-february",
    "30 November to 28 February is two",
    span("2025-11-30", "2026-02-28T08:00:00-06:00"),
    "not-applicable",
    "approve",
  ),
  scope(
    "end-of-november-to-1-march",
    "30 November to 1 March is three",
    span("2025-11-30", "2026-03-01T08:00:00-06:00"),
    "not-met",
    "deny",
  ),
  scope(
    "leap-day",
    "29 November to 29 February of a leap year is three",
    span("2027-11-29", "2028-02-29T08:00:00-06:00"),
    "not-met",
    "deny",
  ),
  scope(
    "late-evening-west",
    "still 30 April where it was received, though 1 May in UTC",
    span("2026-01-31", "2026-04-30T23:30:00-05:00"),
    "not-applicable",
    "approve",
  ),
  scope(
    "after-midnight-east",
    "already 1 May where it was received, though 30 April in UTC",
    span("2026-01-31", "2026-05-01T00:30:00+02:00"),
    "not-met",
    "deny",
  ),
  scope(
    "utc-offset",
    "Z is an offset like any other",
    span("2026-01-31", "2026-04-30T23:59:59Z"),
    "not-applicable",
    "approve",
  ),
  scope(
    "onset-not-documented",
    "an unknown duration does not take the guideline away",
    { ...refused, "presentation.onsetDate": "not-documented" },
    "not-met",
    "deny",
  ),
  scope(
    "onset-unanswered",
    "an open duration does not take the guideline away",
    { "presentation.onsetDate": undefined },
    "met",
    "approve",
  ),
  scope(
    "receipt-unanswered",
    "without a day of receipt there is no duration",
    { ...refused, "request.receivedAt": undefined, "presentation.onsetDate": "2026-05-01" },
    "not-met",
    "deny",
  ),
  scope(
    "fracture",
    "a fracture is outside the guideline; its own criterion is about injuries",
    { ...refused, "presentation.mechanism": "childbirth", "presentation.fracture": "present" },
    "not-applicable",
    "approve",
  ),
  scope(
    "cancer",
    "cancer pain is outside the guideline; safety comes first",
    { ...refused, "presentation.redFlags": ["weight-loss", "cancer-history"] },
    "not-applicable",
    "safety-review",
  ),
  scope(
    "other-red-flag",
    "other red flags leave the guideline in place",
    { ...refused, "presentation.redFlags": ["weight-loss"] },
    "not-met",
    "safety-review",
  ),
  {
    ...scope(
      "six-month-plan-under",
      "five months under a plan that calls six chronic",
      { ...refused, "presentation.onsetDate": "2025-11-12" },
      "not-applicable",
      "approve",
    ),
    parameters: { chronicMonths: 6 },
  },
  {
    ...scope(
      "six-month-plan-at",
      "six months under that plan",
      { ...refused, "presentation.onsetDate": "2025-11-11" },
      "not-met",
      "deny",
    ),
    parameters: { chronicMonths: 6 },
  },
  {
    id: "guideline-not-named",
    why: "the guideline does not name ganglion impar injections",
    changes: { "guideline.patientRationale": "no" },
    expected: {
      recommendation: "approve",
      criteria: { [guideline]: "not-applicable" },
      pitfalls: [],
    },
  },
  {
    id: "guideline-procedure-not-documented",
    why: "an unnamed procedure is taken to be named by the guideline, but nothing indirect can be said of it",
    changes: { "request.procedure": "not-documented", "guideline.patientRationale": "no" },
    expected: { recommendation: "deny", criteria: { [guideline]: "not-met" }, pitfalls: [] },
  },
  {
    id: "guideline-names-the-si-joint",
    why: "in the SI joint pathway the guideline is not indirect",
    changes: { ...siSecondLine, "request.procedure": "cooled-rf-lateral-branches" },
    expected: {
      recommendation: "request-information",
      criteria: { [guideline]: "met" },
      pitfalls: ["si-target-under-coccyx-diagnosis"],
      codingQueries: ["code-preempted"],
    },
  },
];

/** A diagnostic injection: named by the guideline, with no code or ladder in the way. */
function scope(
  id: string,
  why: string,
  answers: Changes,
  status: StatusByHand,
  recommendation: NonNullable<AdjudicatedRow["expected"]["recommendation"]>,
): AdjudicatedRow {
  return {
    id: `guideline-${id}`,
    why,
    changes: { ...diagnosticRequest, ...answers },
    expected: {
      recommendation,
      criteria: {
        [guideline]: status,
        "diagnosis.pain-source-confirmed": "not-applicable",
        "ladder.first-line-failed": "not-applicable",
        "ladder.surgical-indication": "not-applicable",
      },
      pitfalls: status === "not-applicable" ? [] : ["guideline-indirect"],
    },
  };
}

function span(onsetDate: string, receivedAt: string): Changes {
  return { ...refused, "presentation.onsetDate": onsetDate, "request.receivedAt": receivedAt };
}
