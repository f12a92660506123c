import type { Pitfall } from "../../../model/criteria-set.ts";
import { interventional } from "./conditions.ts";

/** Pitfalls of conservative care and medication. */
export const prematureIntervention: Pitfall = {
  id: "premature-intervention",
  title: "A procedure before conservative care is complete",
  explanation:
    "The record shows that part of conservative care was not given or did not run its course. Going to a procedure too early is the most frequent mistake in this condition.",
  whatToDo:
    "Name the missing care in the referral. Look for therapy and medication notes outside the faxed pages first.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  facts: [
    "conservative.physicalTherapy.sessions",
    "conservative.months",
    "conservative.outcome",
    "conservative.medication.doseOptimized",
  ],
  firesWhen: {
    when: "every",
    of: [
      interventional,
      {
        when: "some",
        of: [
          "conservative.physical-therapy",
          "conservative.levator-ani-therapy",
          "conservative.coccyx-mobilization",
          "conservative.cushion",
          "conservative.duration",
          "conservative.failure",
          "medication.optimized",
        ].map((criterion) => ({ when: "status", criterion, in: ["not-met"] }) as const),
      },
    ],
  },
};

export const partialResponseNotOptimized: Pitfall = {
  id: "partial-response-not-optimized",
  title: "A medication helped in part and its dose was not optimized",
  explanation:
    "One drug lowered the pain and left a score of 3 or more, and the record does not show that the dose was taken further. There may be relief left in it.",
  whatToDo: "Ask for the doses and why they were not raised or combined.",
  origin: "added",
  evidence: ["coccygodynia-2012"],
  facts: ["conservative.medication.trials", "conservative.medication.doseOptimized"],
  firesWhen: {
    when: "every",
    of: [
      {
        when: "some-entry",
        list: "conservative.medication.trials",
        where: [
          { field: "painAfter", below: "painBefore" },
          { field: "painAfter", atLeast: "residualPainScore" },
        ],
      },
      {
        when: "fact-is",
        fact: "conservative.medication.doseOptimized",
        in: ["no", "not-documented"],
      },
    ],
  },
};

export const painScoresConflict: Pitfall = {
  id: "pain-scores-conflict",
  title: "Two pain scores disagree",
  explanation:
    "The score after the last medication and the score given as current differ by a point or more. One of them is out of date, or they were taken at different times.",
  whatToDo: "Check the dates of both scores and keep the later one as current.",
  origin: "added",
  evidence: [],
  facts: ["conservative.medication.trials", "presentation.painCurrent"],
  firesWhen: {
    when: "last-entry-differs",
    list: "conservative.medication.trials",
    field: "painAfter",
    from: "presentation.painCurrent",
    limit: "painScoreDifference",
  },
};

export const sessionsWithoutSpan: Pitfall = {
  id: "sessions-without-span",
  title: "Sessions without a span",
  explanation:
    "The record gives the number of therapy sessions but neither dates nor weeks. A count alone cannot show how long therapy ran.",
  whatToDo: "Ask for the first and last dates of therapy; the therapist's discharge note has both.",
  origin: "added",
  evidence: [],
  facts: [
    "conservative.physicalTherapy.sessions",
    "conservative.physicalTherapy.firstSession",
    "conservative.physicalTherapy.lastSession",
    "conservative.physicalTherapy.weeks",
  ],
  firesWhen: {
    when: "every",
    of: [
      {
        when: "fact-state",
        of: { fact: "conservative.physicalTherapy.sessions" },
        state: "value",
      },
      { when: "fact-state", of: { derived: "weeksOfTherapy" }, state: "not-documented" },
    ],
  },
};
