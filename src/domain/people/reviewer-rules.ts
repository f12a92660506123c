import { insuredLines, type LineOfBusiness } from "../clocks/index.ts";

/** What law or program asks of whoever decides against a request, and where that is said (data). */
export type ReviewerRule = {
  /** `expertise`: in the field of the requested service. `licence`: of the state whose law governs the review. */
  readonly asks: "expertise" | "licence";
  readonly linesOfBusiness: readonly LineOfBusiness[];
  /** Two letters of the state; absent where the rule holds in every state. */
  readonly jurisdiction?: string;
  readonly because: string;
  readonly source: string;
  /**
   * `confirmed`: the text, or the regulator's summary of it, was read. `likely`: known and not read again, or read
   * with an interpretation of ours. A plan's counsel has the last word on each row.
   */
  readonly standing: "confirmed" | "likely";
};

export const reviewerRules: readonly ReviewerRule[] = [
  {
    asks: "expertise",
    linesOfBusiness: ["medicare-advantage"],
    because:
      "A physician or other professional with expertise in the field of medicine that fits the service decides against a request.",
    source: "42 CFR 422.566(d)",
    standing: "likely",
  },
  {
    asks: "expertise",
    linesOfBusiness: ["medicaid-managed-care"],
    because:
      "A person with appropriate expertise in addressing the member’s needs decides against a request.",
    source: "42 CFR 438.210(b)(3)",
    standing: "likely",
  },
  {
    asks: "licence",
    linesOfBusiness: insuredLines,
    jurisdiction: "AZ",
    because: "A medical director with an active Arizona license decides against a request.",
    source: "A.R.S. section 20-2510",
    standing: "confirmed",
  },
  {
    asks: "licence",
    linesOfBusiness: insuredLines,
    jurisdiction: "TX",
    // Interpretation: the section asks for the direction of such a physician; that whoever decides is one is the
    // careful reading.
    because: "Utilization review is done under the direction of a physician licensed in Texas.",
    source: "Texas Insurance Code section 4201.152",
    standing: "likely",
  },
];
