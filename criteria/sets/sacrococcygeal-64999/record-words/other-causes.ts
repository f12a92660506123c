import type { Circumstances } from "../../../model/record-words.ts";

/** Where a passage about another source of the pain is no answer: in the family, to come, or long ago. */
export const otherCauses: Circumstances = {
  skipSections: [
    "family-history",
    "consent",
    "instructions",
    "plan",
    "past-history",
    "surgical-history",
  ],
  contexts: { hypothetical: "set-aside", planned: "set-aside", historical: "set-aside" },
};

/** How notes say that a part was not examined. */
export const notExamined =
  "(not (performed|done|examined|tested|evaluated|assessed)|deferred|declined|was not (performed|done))";
