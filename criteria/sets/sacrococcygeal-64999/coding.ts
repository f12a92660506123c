import type { CodingChecks } from "../../model/criteria-set.ts";

/** Coding checks are queries to a coder and never a clinical failure (spec section 7, added). */
export const coding: CodingChecks = {
  column: "code",
  queries: [
    {
      id: "code-preempted",
      title: "A specific code exists for this procedure",
      explanation:
        "An unlisted code may be billed only when no other code describes the procedure. One does.",
      whatToDo: "Ask the requester to bill the specific code or to say why it does not fit.",
      firesWhen: {
        when: "not",
        of: { when: "procedure", column: "code", in: ["ok", "query"] },
      },
    },
    {
      id: "code-query",
      title: "A coder has to decide which code fits",
      explanation: "Coding sources disagree on the code for this procedure.",
      whatToDo: "Send the description of the procedure to a coder.",
      firesWhen: { when: "procedure", column: "code", in: ["query"] },
    },
  ],
  descriptor: {
    title: "What 64999 means",
    explanation:
      "64999 is the unlisted procedure of the nervous system. It does not by itself mean that a nerve is destroyed; the request has to say what is done.",
  },
};
