/** What the law of a state asks of a tool that judges documentation, with where that is said. */
export type JurisdictionRule = {
  /** Two letters of the state. */
  readonly jurisdiction: string;
  readonly name: string;
  readonly mode: "full" | "documentation-only";
  readonly because: string;
  readonly source: string;
  /** `confirmed`: the text of the law was read; `interpretation`: how we read it for this tool. */
  readonly standing: "confirmed" | "interpretation";
  readonly since: string;
};

/**
 * States whose law decides the advisory mode. A state that is not listed has the mode `full`. A plan's
 * counsel has the last word on each row: it is data, not advice.
 */
export const jurisdictionRules: readonly JurisdictionRule[] = [
  {
    jurisdiction: "TX",
    name: "Texas",
    mode: "documentation-only",
    because:
      "Texas bars an automated decision system, which by its definition may be one that only recommends, from making an adverse determination wholly or partly.",
    source:
      "Texas Senate Bill 815 (89th Legislature, 2025): Insurance Code section 4201.156, with the definition in section 4201.002(1-c)",
    // Interpretation: the section is in the enrolled bill; that a recommendation beside the physician's page
    // is a part of the determination is the careful reading, and nobody has ruled on it.
    standing: "interpretation",
    since: "2025-09-01",
  },
];
