import type { Criterion } from "../../../model/criteria-set.ts";

/** An unlisted code says nothing by itself: the request has to name what is to be done. */
export const procedureNamed: Criterion = {
  id: "request.procedure-named",
  group: "request",
  title: "The requested procedure is named",
  requirement: "The request names the procedure; one outside the list is described in words.",
  rationale:
    "64999 covers whatever has no code of its own. Without the procedure's name nobody can tell which criteria it must meet.",
  satisfiedBy: "The name of the procedure, or for another procedure a description of it.",
  origin: "added",
  evidence: [],
  toShow: "the name and a description of the requested procedure",
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
