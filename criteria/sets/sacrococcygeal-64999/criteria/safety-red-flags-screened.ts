import type { Criterion } from "../../../model/criteria-set.ts";

/** Screening is the criterion; what a listed red flag does is the set's urgent review. */
export const redFlagsScreened: Criterion = {
  id: "safety.red-flags-screened",
  group: "safety",
  title: "Red flags were screened",
  requirement:
    "The record shows whether there are signs of tumour, infection or nerve compression.",
  rationale:
    "Pain at the tailbone can come from a tumour or an infection. A screen that found nothing counts; a flag that is listed goes to a physician at once.",
  satisfiedBy: "A list of red flags found, or the statement that none were found.",
  origin: "added",
  evidence: ["tumour-block-2010"],
  toShow: "a red-flag screen: cancer, weight loss, fever, night pain, mass, nerve and bowel signs",
  after: [],
  rule: { rule: "given", fact: "presentation.redFlags" },
};
