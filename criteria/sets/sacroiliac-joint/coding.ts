import type { CodingChecks } from "../../model/criteria-set.ts";

/** Coding checks are queries to a coder and never a clinical failure. */
export const coding: CodingChecks = {
  column: "kind",
  queries: [
    {
      id: "code-mismatch",
      title: "The code does not describe this procedure",
      explanation:
        "27096 includes image guidance and contrast; without guidance the injection is 20552, one unit, one side or both. G0260 is the facility's code for the same injection. Imaging is part of 64451 and 64625.",
      whatToDo: "Ask the requester to bill the code of the procedure or to name another procedure.",
      firesWhen: { when: "not-in-row", fact: "request.cptCode", allowed: "codes" },
    },
    {
      id: "code-query",
      title: "A coder has to decide which code fits",
      explanation:
        "The procedure is outside the list. 64625 describes thermal and cooled radiofrequency, not pulsed radiofrequency or cryoablation.",
      whatToDo: "Send the description of the procedure to a coder.",
      firesWhen: { when: "fact-is", fact: "request.procedure", in: ["other"] },
    },
    {
      id: "diagnosis-not-supporting",
      title: "No listed diagnosis supports this procedure",
      explanation: "None of the diagnosis codes on the request is on the list for this procedure.",
      whatToDo: "Ask the requester which diagnosis the procedure is for.",
      firesWhen: { when: "none-in-row", list: "request.diagnosisCodes", allowed: "diagnoses" },
    },
  ],
  descriptor: {
    title: "What the codes mean",
    explanation:
      "27096 is the SI joint injection with image guidance and contrast, G0260 the facility's code for the same injection. Without guidance it is 20552, one unit, one side or both. 64451 is the block and 64625 the radiofrequency ablation of the nerves that supply the joint; imaging is part of both.",
  },
};
