import type { NarrativeWords } from "../model/narrative-words.ts";

/** What the options of the questions that every request has are called within a sentence. */
export const requestPhrases: NarrativeWords["phrases"] = {
  "request.urgency": { standard: "a standard request", expedited: "an expedited request" },
  "request.lineOfBusiness": {
    "medicare-advantage": "Medicare Advantage",
    "medicaid-managed-care": "Medicaid managed care",
    qhp: "a qualified health plan",
    "commercial-erisa": "commercial coverage (ERISA)",
    "commercial-other": "other commercial coverage",
  },
};
