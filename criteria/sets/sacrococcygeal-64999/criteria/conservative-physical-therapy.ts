import type { Criterion } from "../../../model/criteria-set.ts";

/**
 * Sessions and span are separate thresholds. Interpretation: an unanswered or undocumented reason for
 * stopping counts as none, because only a documented reason can excuse therapy (spec section 5).
 */
export const physicalTherapy: Criterion = {
  id: "conservative.physical-therapy",
  group: "conservative",
  title: "Physical therapy was long enough",
  requirement:
    "A structured programme reached the least number of sessions over the least span of weeks, or the record says why it could not.",
  rationale:
    "Most patients recover with therapy. A few visits cannot show that it failed; a programme that could not be tolerated, given or reached is a documented exception.",
  satisfiedBy: "Therapy notes with the number of sessions and the first and last dates.",
  exceptionIs: "Therapy not tolerated, contraindicated, or without access, as the record states.",
  origin: "source",
  evidence: ["si-joint-2010", "coccygodynia-2012"],
  toShow: "a structured physical therapy programme, with the number of sessions and its dates",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: {
          when: "fact-is",
          fact: "conservative.physicalTherapy.exception",
          in: ["not-tolerated", "contraindicated", "no-access"],
        },
        then: {
          rule: "fixed",
          status: "exception",
          because: "The record gives a reason why therapy could not be completed.",
        },
      },
    ],
    otherwise: {
      rule: "all",
      parts: [
        {
          rule: "threshold",
          of: { fact: "conservative.physicalTherapy.sessions" },
          atLeast: "ptMinSessions",
        },
        { rule: "threshold", of: { derived: "weeksOfTherapy" }, atLeast: "ptMinWeeks" },
      ],
    },
  },
};
