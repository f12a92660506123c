import type { AdjudicatedRow } from "./adjudicated-case.ts";

export const requestAndSafetyCases: readonly AdjudicatedRow[] = [
  {
    id: "procedure-unanswered",
    why: "nobody has looked for the procedure: the ladder is open too, the guideline is taken to name it",
    changes: { "request.procedure": undefined },
    expected: {
      recommendation: "incomplete",
      route: "nurse",
      criteria: {
        "request.procedure-named": "unanswered",
        "ladder.first-line-failed": "unanswered",
        "ladder.surgical-indication": "not-applicable",
        "guideline.reconciled": "met",
        "diagnosis.pain-source-confirmed": "met",
      },
      pitfalls: [],
      codingQueries: [],
      requirements: ["request.procedure-named", "ladder.first-line-failed"],
    },
  },
  {
    id: "procedure-null",
    why: "null is unanswered, exactly as an absent key",
    changes: { "request.procedure": null, "presentation.redFlags": null },
    expected: {
      recommendation: "incomplete",
      criteria: {
        "request.procedure-named": "unanswered",
        "safety.red-flags-screened": "unanswered",
      },
    },
  },
  {
    id: "procedure-not-documented",
    why: "the request does not say: paper is missing, nothing speaks against care",
    changes: { "request.procedure": "not-documented" },
    expected: {
      recommendation: "request-information",
      route: "requesting-provider",
      criteria: {
        "request.procedure-named": "not-documented",
        "ladder.first-line-failed": "not-documented",
      },
      pitfalls: [],
      codingQueries: [],
      requirements: ["request.procedure-named", "ladder.first-line-failed"],
    },
  },
  {
    id: "other-without-description",
    why: "'other' says nothing until somebody describes it",
    changes: { "request.procedure": "other" },
    expected: {
      recommendation: "request-information",
      criteria: {
        "request.procedure-named": "not-documented",
        "ladder.first-line-failed": "not-documented",
        "guideline.reconciled": "not-applicable",
      },
      pitfalls: [],
      codingQueries: ["code-query"],
      requirements: ["request.procedure-named", "ladder.first-line-failed"],
    },
  },
  {
    id: "other-described",
    why: "a described procedure is named; its step on the ladder stays unknown whatever was tried",
    changes: {
      "request.procedure": "other",
      "request.procedureDescription": "phenol neurolysis near the coccyx",
      priorInterventions: [{ procedure: "sacrococcygeal-injection", outcome: "failed" }],
    },
    expected: {
      recommendation: "request-information",
      criteria: {
        "request.procedure-named": "met",
        "ladder.first-line-failed": "not-documented",
      },
      codingQueries: ["code-query"],
      requirements: ["ladder.first-line-failed"],
    },
  },
  {
    id: "other-described-by-blanks",
    why: "white space is not a description",
    changes: { "request.procedure": "other", "request.procedureDescription": "  \n" },
    expected: { criteria: { "request.procedure-named": "not-documented" } },
  },
  {
    id: "red-flags-not-documented",
    why: "the record is silent about red flags: ask for it",
    changes: { "presentation.redFlags": "not-documented" },
    expected: {
      recommendation: "request-information",
      criteria: { "safety.red-flags-screened": "not-documented" },
      requirements: ["safety.red-flags-screened"],
    },
  },
  {
    id: "red-flags-unanswered",
    why: "nobody has screened yet: the nurse goes on",
    changes: { "presentation.redFlags": undefined },
    expected: {
      recommendation: "incomplete",
      route: "nurse",
      criteria: { "safety.red-flags-screened": "unanswered" },
    },
  },
  {
    id: "night-pain-listed",
    why: "one red flag is enough for a physician today; screening itself was done; relief proves nothing",
    changes: { "presentation.redFlags": ["night-pain"] },
    expected: {
      recommendation: "safety-review",
      route: "physician-advisor-urgent",
      criteria: { "safety.red-flags-screened": "met" },
      pitfalls: ["positive-block-red-flag"],
      requirements: [],
    },
  },
  {
    id: "red-flag-before-missing-care",
    why: "safety comes before anything that is lacking",
    changes: {
      "presentation.redFlags": ["saddle-anaesthesia", "leg-weakness"],
      "conservative.cushion": "no",
      "conservative.months": undefined,
      "blocks.diagnostic.reliefPercent": 20,
    },
    expected: {
      recommendation: "safety-review",
      pitfalls: ["premature-intervention"],
      requirements: [
        "conservative.cushion",
        "conservative.duration",
        "diagnosis.pain-source-confirmed",
      ],
    },
  },
  {
    id: "fracture-present-after-fall",
    why: "a broken coccyx is another problem than the one asked about",
    changes: { "presentation.fracture": "present" },
    expected: {
      recommendation: "deny",
      route: "physician-advisor",
      criteria: { "safety.fracture-excluded": "not-met" },
      pitfalls: [],
      requirements: ["safety.fracture-excluded"],
    },
  },
  {
    id: "fracture-not-evaluated-after-trauma",
    why: "after an injury somebody has to look for a fracture",
    changes: {
      "presentation.mechanism": "other-trauma",
      "presentation.fracture": "not-evaluated",
    },
    expected: { recommendation: "deny", criteria: { "safety.fracture-excluded": "not-met" } },
  },
  {
    id: "fracture-not-documented",
    why: "silence about a fracture is missing paper",
    changes: { "presentation.fracture": "not-documented" },
    expected: {
      recommendation: "request-information",
      criteria: { "safety.fracture-excluded": "not-documented" },
    },
  },
  {
    id: "fracture-unanswered",
    why: "after a fall the fracture question must be answered",
    changes: { "presentation.fracture": undefined },
    expected: {
      recommendation: "incomplete",
      criteria: { "safety.fracture-excluded": "unanswered" },
    },
  },
  {
    id: "no-injury-no-fracture-question",
    why: "without an injury the fracture is not asked about",
    changes: { "presentation.mechanism": "spontaneous", "presentation.fracture": undefined },
    expected: {
      recommendation: "approve",
      criteria: { "safety.fracture-excluded": "not-applicable" },
    },
  },
  {
    id: "childbirth-with-fracture",
    why: "the criterion is about falls and other trauma only, whatever the answer",
    changes: { "presentation.mechanism": "childbirth", "presentation.fracture": "present" },
    expected: {
      recommendation: "approve",
      criteria: { "safety.fracture-excluded": "not-applicable" },
    },
  },
  {
    id: "mechanism-unanswered",
    why: "whether a fracture matters is not known yet",
    changes: { "presentation.mechanism": undefined },
    expected: {
      recommendation: "incomplete",
      criteria: { "safety.fracture-excluded": "unanswered" },
    },
  },
  {
    id: "mechanism-not-documented",
    why: "an excluded fracture does not stand in for an unrecorded mechanism",
    changes: { "presentation.mechanism": "not-documented" },
    expected: {
      recommendation: "request-information",
      criteria: { "safety.fracture-excluded": "not-documented" },
    },
  },
];
