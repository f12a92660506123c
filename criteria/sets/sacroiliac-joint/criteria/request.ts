import type { Criterion } from "../../../model/criteria-set.ts";

export const procedureNamed: Criterion = {
  id: "request.procedure-named",
  group: "request",
  title: "Requested procedure",
  requirement: "The request names the procedure; one outside the list is described in words.",
  rationale:
    "One code stands for a diagnostic, a first, and a repeat injection. The criteria differ.",
  satisfiedBy: "The name of the procedure, or for another procedure a description of it.",
  origin: "added",
  evidence: ["lcd-sij"],
  toShow: "the name of the procedure, the joint or nerves treated, and the side",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: {
          when: "every",
          of: [
            { when: "fact-is", fact: "request.procedure", in: ["other"] },
            { when: "not", of: { when: "has-text", fact: "request.procedureDescription" } },
          ],
        },
        then: {
          rule: "fixed",
          status: "not-documented",
          because: "Another procedure is requested and the request does not describe it.",
        },
      },
    ],
    otherwise: { rule: "given", fact: "request.procedure" },
  },
};

export const serviceCovered: Criterion = {
  id: "request.service-covered",
  group: "request",
  title: "Covered service",
  requirement:
    "The coverage determination covers the procedure, or the plan covers it where the determination does not.",
  rationale:
    "Injection without image guidance is not covered. Ablation of the lateral branches is covered only by plans that say so.",
  satisfiedBy: "A covered procedure, or the plan document that covers this one.",
  origin: "source",
  evidence: ["lcd-sij", "cfr-422-101"],
  toShow: "a covered procedure, or the plan document that covers this one",
  after: [],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "procedure", column: "coverage", in: ["covered"] },
        then: { rule: "fixed", status: "met", because: "The procedure is covered." },
      },
      {
        if: { when: "procedure", column: "coverage", in: ["not-covered"] },
        then: {
          rule: "fixed",
          status: "not-met",
          because: "Injection without image guidance is not covered.",
        },
      },
      {
        if: {
          when: "every",
          of: [
            { when: "procedure", column: "coverage", in: ["by-plan"] },
            { when: "parameter", name: "rfaCovered", is: "yes" },
          ],
        },
        then: { rule: "fixed", status: "met", because: "The plan covers lateral branch ablation." },
      },
      {
        if: { when: "procedure", column: "coverage", in: ["by-plan"] },
        then: {
          rule: "fixed",
          status: "not-met",
          because: "The plan does not cover lateral branch ablation.",
        },
      },
      {
        if: { when: "fact-is", fact: "request.procedure", in: ["other"] },
        then: {
          rule: "fixed",
          status: "not-documented",
          because: "Whether another procedure is covered has to be shown.",
        },
      },
    ],
    otherwise: { rule: "given", fact: "request.procedure" },
  },
};
