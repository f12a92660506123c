import type { AdjudicatedRow } from "./adjudicated-case.ts";
import { diagnosticRequest } from "./base-facts.ts";

/** Which of several findings decides: section 6 from the first match to the last. */
export const recommendationCases: readonly AdjudicatedRow[] = [
  {
    id: "everything-shown",
    why: "every criterion is met and no coding question is open; a physician still signs",
    changes: {},
    expected: {
      recommendation: "approve",
      route: "physician-advisor",
      pitfalls: [],
      codingQueries: [],
      requirements: [],
    },
  },
  {
    id: "missing-care-before-open-question",
    why: "a clear gap goes to the physician although a question is open",
    changes: { "conservative.levatorAniTherapy": "no", "imaging.dynamicSitting": undefined },
    expected: { recommendation: "deny", route: "physician-advisor" },
  },
  {
    id: "open-question-before-missing-paper",
    why: "the nurse finishes looking before the provider is asked",
    changes: {
      "conservative.levatorAniTherapy": undefined,
      "conservative.cushion": "not-documented",
    },
    expected: {
      recommendation: "incomplete",
      route: "nurse",
      requirements: ["conservative.levator-ani-therapy", "conservative.cushion"],
    },
  },
  {
    id: "open-question-before-coding-query",
    why: "a coding query waits until the review is complete",
    changes: { "request.procedure": "sacrococcygeal-injection", "conservative.months": undefined },
    expected: { recommendation: "incomplete", codingQueries: ["code-query"] },
  },
  {
    id: "all-exceptions",
    why: "documented exceptions count as met",
    changes: {
      ...diagnosticRequest,
      "conservative.physicalTherapy": { exception: "not-tolerated" },
      "conservative.levatorAniTherapy": "contraindicated",
      "conservative.coccyxMobilization": "contraindicated",
      "conservative.cushion": "contraindicated",
      "conservative.medication.doseOptimized": "contraindicated",
      "imaging.dynamicStanding": "not-available",
    },
    expected: {
      recommendation: "approve",
      criteria: {
        "conservative.physical-therapy": "exception",
        "conservative.levator-ani-therapy": "exception",
        "conservative.coccyx-mobilization": "exception",
        "conservative.cushion": "exception",
        "medication.optimized": "exception",
        "diagnosis.dynamic-radiographs": "exception",
      },
      pitfalls: ["guideline-indirect"],
      requirements: [],
    },
  },
];
