import type { Criterion } from "../../../model/criteria-set.ts";

/** Only second-line procedures and surgery stand on a failed first line (spec section 5). */
export const firstLineFailed: Criterion = {
  id: "ladder.first-line-failed",
  group: "ladder",
  title: "A first-line procedure has failed",
  requirement:
    "Before a second-line procedure or surgery, a first-line injection was given and failed.",
  rationale: "The less invasive step comes first; one that helped makes the next one unnecessary.",
  satisfiedBy: "A procedure note of a first-line injection and its result.",
  origin: "source",
  evidence: ["si-joint-2010", "coccygodynia-2012"],
  toShow: "a first-line injection and its failure",
  after: ["diagnosis.pain-source-confirmed"],
  rule: {
    rule: "when",
    cases: [
      {
        if: { when: "procedure", column: "tier", in: ["diagnostic", "first-line"] },
        then: {
          rule: "fixed",
          status: "not-applicable",
          because: "The requested procedure is itself an early step.",
        },
      },
      {
        if: { when: "fact-is", fact: "request.procedure", in: ["not-documented", "other"] },
        then: {
          rule: "fixed",
          status: "not-documented",
          because: "The request does not say which step of the ladder is asked for.",
        },
      },
      {
        if: { when: "procedure", column: "tier", in: ["unknown"] },
        then: { rule: "given", fact: "request.procedure" },
      },
    ],
    otherwise: {
      rule: "entries",
      list: "priorInterventions",
      cases: [
        {
          where: [
            { field: "procedure", column: "tier", in: ["first-line"] },
            { field: "outcome", in: ["failed"] },
          ],
          status: "met",
          because: "A first-line procedure is recorded as failed.",
        },
        {
          where: [
            { field: "procedure", column: "tier", in: ["first-line"] },
            { field: "outcome", in: ["not-documented"] },
          ],
          status: "not-documented",
          because: "A first-line procedure is recorded, its result is not.",
        },
      ],
      otherwise: {
        status: "not-met",
        because: "No first-line procedure is recorded as failed.",
      },
    },
  },
};
