import type { Criterion } from "../../../model/criteria-set.ts";
import type { Rule } from "../../../model/rule.ts";
import { yesOrNo } from "./shared.ts";

export const provocativeTests: Criterion = {
  id: "exam.provocative-tests",
  group: "exam",
  title: "Provocative tests: {provocativeTestsMin} or more positive",
  requirement: "At least the minimum number of different provocative tests is positive.",
  rationale:
    "One test alone is often positive without disease of the joint; several together point to it.",
  satisfiedBy: "The exam note that names each test and its result.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the exam note that names each SI joint test and its result",
  after: [],
  rule: {
    rule: "threshold",
    of: { count: "exam.positiveTests" },
    atLeast: "provocativeTestsMin",
  },
};

const testsOn = (met: readonly string[], notMet: readonly string[]): Rule => ({
  rule: "choice",
  fact: "exam.side",
  met,
  notMet,
});

export const sideMatches: Criterion = {
  id: "exam.side-matches",
  group: "exam",
  title: "Tests on the requested side",
  requirement:
    "The tests were positive on the requested side; a request for both sides needs positive tests on both.",
  rationale: "Tests of one side say nothing about the other.",
  satisfiedBy: "The side of each positive test in the exam note.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the side of each positive test",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "fact-is", fact: "request.side", in: ["left"] },
        then: testsOn(["left", "both"], ["right"]),
      },
      {
        if: { when: "fact-is", fact: "request.side", in: ["right"] },
        then: testsOn(["right", "both"], ["left"]),
      },
      {
        if: { when: "fact-is", fact: "request.side", in: ["both"] },
        then: testsOn(["both"], ["left", "right"]),
      },
    ],
    otherwise: { rule: "given", fact: "request.side" },
  },
};

export const care: Criterion = {
  id: "conservative.care",
  group: "conservative",
  title: "Conservative care: {conservativeMinWeeks} weeks or more",
  requirement:
    "At least one kind of conservative care was given for the minimum number of weeks in this episode.",
  rationale: "Many patients improve with medication, therapy, or exercise alone.",
  satisfiedBy: "Notes that say what was tried, from when to when, and how it worked.",
  exceptionIs: "The record says that care was not tolerated or is contraindicated.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "which treatments were tried, from when to when, or why they could not be used",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: {
          when: "fact-is",
          fact: "conservative.exception",
          in: ["not-tolerated", "contraindicated"],
        },
        then: {
          rule: "fixed",
          status: "exception",
          because: "The record gives a reason why conservative care could not be used.",
        },
      },
    ],
    otherwise: {
      rule: "all",
      parts: [
        {
          rule: "threshold",
          of: { fact: "conservative.weeks" },
          atLeast: "conservativeMinWeeks",
        },
        {
          rule: "threshold",
          of: { count: "conservative.components" },
          atLeast: "careComponentsMin",
        },
      ],
    },
  },
};

export const activeRehab: Criterion = {
  id: "conservative.active-rehab",
  group: "conservative",
  title: "Active rehabilitation",
  requirement:
    "The patient is in a rehabilitation, home exercise, or functional restoration program.",
  rationale: "An injection makes room for exercise; it does not replace it.",
  satisfiedBy: "The current therapy or home exercise plan.",
  origin: "source",
  advisory: true,
  evidence: ["lcd-sij"],
  toShow: "the current therapy or home exercise plan",
  after: [],
  rule: yesOrNo("conservative.activeRehab"),
};
