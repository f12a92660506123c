import type { Condition } from "../../../model/rule.ts";

/** Any request but a diagnostic one, once somebody has said what is requested (spec section 8). */
export const interventional: Condition = {
  when: "every",
  of: [
    {
      when: "procedure",
      column: "tier",
      in: ["first-line", "second-line", "surgical", "unknown"],
    },
    {
      when: "not",
      of: { when: "fact-state", of: { fact: "request.procedure" }, state: "unanswered" },
    },
  ],
};

export const siJointPathway: Condition = {
  when: "procedure",
  column: "pathway",
  in: ["si-joint"],
};

export const coccyxPathway: Condition = {
  when: "procedure",
  column: "pathway",
  in: ["coccyx"],
};
