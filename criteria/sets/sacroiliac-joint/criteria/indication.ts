import type { Criterion } from "../../../model/criteria-set.ts";

export const redFlagsScreened: Criterion = {
  id: "safety.red-flags-screened",
  group: "safety",
  title: "Red flag screening",
  requirement: "The record was screened for red flags; a list of none counts.",
  rationale: "Cancer, infection, fracture, and nerve compression need other care first.",
  satisfiedBy: "A list of red flags asked about, with the answers.",
  origin: "added",
  evidence: ["lcd-sij"],
  toShow: "a screen for red flags with its answers",
  after: [],
  rule: { rule: "given", fact: "presentation.redFlags" },
};

export const location: Criterion = {
  id: "indication.location",
  group: "indication",
  title: "Pain over the SI joint",
  requirement:
    "The main pain lies over the SI joint: mostly between the iliac crest and the gluteal fold.",
  rationale: "Pain above L5, in the groin or leg only, or all over comes from elsewhere.",
  satisfiedBy: "A pain drawing or an exam note that places the main pain.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the place of the main pain",
  after: [],
  rule: {
    rule: "choice",
    fact: "presentation.painLocation",
    met: ["over-si-joint"],
    notMet: ["above-l5", "groin-or-leg-only", "widespread"],
  },
};

export const severity: Criterion = {
  id: "indication.severity",
  group: "indication",
  title: "Baseline pain: {moderatePainMin} of 10 or more, scale named",
  requirement:
    "The pain before any injection is moderate to severe and was measured on a named scale.",
  rationale: "Later relief can only be compared with a score on the same scale.",
  satisfiedBy: "A pain score with the name of its scale.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the pain score before any injection and the name of the scale",
  after: [],
  rule: {
    rule: "all",
    parts: [
      { rule: "given", fact: "presentation.painScale" },
      {
        rule: "threshold",
        of: { fact: "presentation.painBaseline" },
        atLeast: "moderatePainMin",
      },
    ],
  },
};

export const duration: Criterion = {
  id: "indication.duration",
  group: "indication",
  title: "Pain duration: {painMinMonths} months or more",
  requirement: "The pain has lasted the minimum number of months when the request is received.",
  rationale: "Most new pain of this joint settles without an injection.",
  satisfiedBy: "The date or month the pain began.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "when this pain began",
  after: [],
  rule: { rule: "threshold", of: { derived: "monthsOfPain" }, atLeast: "painMinMonths" },
};

export const noRadiculopathy: Criterion = {
  id: "indication.no-radiculopathy",
  group: "indication",
  title: "No untreated radiculopathy",
  requirement: "There is no untreated nerve-root pain or deficit.",
  rationale: "Nerve-root pain can be felt over the joint and needs other treatment.",
  satisfiedBy: "A neurologic exam, or the treatment the nerve root had.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "a neurologic exam that rules out nerve-root pain or deficit",
  after: [],
  rule: {
    rule: "choice",
    fact: "presentation.radiculopathy",
    met: ["no"],
    notMet: ["yes"],
  },
};

export const noOtherCause: Criterion = {
  id: "indication.no-other-cause",
  group: "indication",
  title: "No other cause of pain",
  requirement: "History, exam, and imaging show no other cause of the pain.",
  rationale: "An injection into the joint does not treat pain that comes from elsewhere.",
  satisfiedBy: "Notes or imaging reports that rule out the listed causes.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "notes or imaging that rule out other causes of the pain",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "list-not-empty", list: "presentation.otherCauses" },
        then: {
          rule: "fixed",
          status: "not-met",
          because: "Another cause of the pain was found.",
        },
      },
    ],
    otherwise: { rule: "given", fact: "presentation.otherCauses" },
  },
};
