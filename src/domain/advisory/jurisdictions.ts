import { type LineOfBusiness, maybeInsuredLines } from "../clocks/index.ts";

/** What a rule on automated tools asks of a review. */
export const toolDuties = [
  "no-tool-decision",
  "not-sole-basis",
  "individual-review",
  "licence",
  "disclosure",
] as const;
export type ToolDuty = (typeof toolDuties)[number];

/** Each as a sentence for whoever reviews or decides. */
export const toolDutyWords: Readonly<Record<ToolDuty, string>> = {
  "no-tool-decision": "A tool must not deny, delay, or modify a request, wholly or partly.",
  "not-sole-basis": "A tool’s result must not be the sole basis of a decision.",
  "individual-review": "A person reviews the individual case with independent judgment.",
  licence: "Whoever decides against the request holds the license that the state asks for.",
  disclosure: "The plan discloses that it uses such a tool.",
};

/** What the law of a state asks of a tool that evaluates documentation, with where that is said (data). */
export type JurisdictionRule = {
  readonly id: string;
  /** Two letters of the state. */
  readonly jurisdiction: string;
  readonly name: string;
  /** Lines of business that it reaches. Where the line is not entered, it is taken to reach the case. */
  readonly lines: readonly LineOfBusiness[];
  /** For requests received on or after this day, `YYYY-MM-DD`; absent: its effective date was not read. */
  readonly from?: string;
  readonly mode: "full" | "documentation-only";
  readonly asks: readonly ToolDuty[];
  readonly because: string;
  readonly source: string;
  /**
   * `confirmed`: the text, or the regulator's summary, was read. `likely`: a secondary page was read, or the text with
   * an interpretation of ours. `unread`: known to exist and not read; it changes nothing here but is shown.
   */
  readonly standing: "confirmed" | "likely" | "unread";
  /** What of it was not read, for who relies on it. */
  readonly caution?: string;
};

const selfFunded =
  "A self-funded ERISA plan lies outside; the case doesn’t say whether this one is.";

const mostlyNotSoleBasis = {
  lines: maybeInsuredLines,
  mode: "full",
  asks: ["not-sole-basis", "disclosure"],
  standing: "likely",
  caution: "Which plans it reaches is not verified.",
} as const satisfies Partial<JurisdictionRule>;

const notRead = {
  lines: maybeInsuredLines,
  mode: "full",
  asks: [],
  standing: "unread",
} as const satisfies Partial<JurisdictionRule>;

/**
 * The states' rules on automated tools. A state that is not listed has none on file and the mode full. A plan's
 * counsel has the last word on each row: it is data, not advice.
 */
export const jurisdictionRules: readonly JurisdictionRule[] = [
  {
    id: "tx-sb-815",
    jurisdiction: "TX",
    name: "Texas",
    // Medicaid, federal contracts and Medicare Advantage lie outside chapter 4201 (sections 4201.052-.053).
    lines: maybeInsuredLines,
    from: "2026-01-01",
    mode: "documentation-only",
    asks: ["no-tool-decision"],
    because:
      "Texas bars an automated decision system, which by its definition may be one that only recommends, from making an adverse determination wholly or partly.",
    source:
      "Texas Senate Bill 815 (89th Legislature, 2025): Insurance Code section 4201.156, with the definition in section 4201.002(1-c); plans issued or renewed from January 1, 2026",
    // Interpretation: the section is in the enrolled bill; that a recommendation beside the physician's page
    // is a part of the determination is the careful reading, and nobody has ruled on it.
    standing: "likely",
    caution: `Only plans issued or renewed from that day are reached; the day of receipt is used, because the case doesn’t hold the plan’s. ${selfFunded}`,
  },
  {
    id: "ca-sb-1120",
    jurisdiction: "CA",
    name: "California",
    lines: maybeInsuredLines,
    from: "2025-01-01",
    // Interpretation: the words are those of the Texas bar, and are read as carefully.
    mode: "documentation-only",
    asks: ["no-tool-decision", "individual-review", "licence"],
    because:
      "California bars an algorithm or other software tool from denying, delaying, or modifying health care services based, in whole or in part, on medical necessity.",
    source: "California Senate Bill 1120 (2024), in effect January 1, 2025",
    standing: "likely",
    caution: `That a recommendation is part of the determination is a careful reading. Whether it reaches Medicaid managed care is not verified. ${selfFunded}`,
  },
  {
    id: "az-hb-2175",
    jurisdiction: "AZ",
    name: "Arizona",
    lines: maybeInsuredLines,
    from: "2026-07-01",
    mode: "full",
    asks: ["individual-review", "not-sole-basis", "licence"],
    because:
      "A medical director reviews each denial individually, with independent judgment, and not solely on recommendations.",
    source: "Arizona HB 2175 (2025), in effect July 1, 2026; A.R.S. section 20-2510",
    standing: "confirmed",
    caution: selfFunded,
  },
  {
    ...mostlyNotSoleBasis,
    id: "md-hb-820",
    jurisdiction: "MD",
    name: "Maryland",
    from: "2025-10-01",
    because: "Maryland limits the use of artificial intelligence in utilization review.",
    source: "Maryland HB 820 (2025), in effect October 1, 2025",
  },
  {
    ...mostlyNotSoleBasis,
    id: "ne-lb-77",
    jurisdiction: "NE",
    name: "Nebraska",
    from: "2026-01-01",
    because: "Nebraska limits the use of artificial intelligence in utilization review.",
    source: "Nebraska LB 77 (2025), in effect January 1, 2026",
  },
  {
    ...mostlyNotSoleBasis,
    id: "ia-hf-2635",
    jurisdiction: "IA",
    name: "Iowa",
    from: "2026-07-01",
    because: "Iowa limits the use of artificial intelligence in utilization review.",
    source: "Iowa HF 2635 (2026), in effect July 1, 2026",
  },
  {
    ...mostlyNotSoleBasis,
    id: "al-sb-63",
    jurisdiction: "AL",
    name: "Alabama",
    from: "2026-10-01",
    because: "Alabama limits the use of artificial intelligence in coverage decisions.",
    source: "Alabama SB 63 (2026), in effect October 1, 2026",
  },
  {
    ...mostlyNotSoleBasis,
    id: "ga-sb-444",
    jurisdiction: "GA",
    name: "Georgia",
    from: "2027-01-01",
    because: "Georgia limits the use of artificial intelligence in coverage decisions.",
    source: "Georgia SB 444 (2026), in effect in 2027",
    caution: "Its effective day in 2027 and which plans it reaches are not verified.",
  },
  {
    ...notRead,
    id: "in-hb-1271",
    jurisdiction: "IN",
    name: "Indiana",
    because: "Indiana has a law on artificial intelligence in coverage decisions.",
    source: "Indiana HB 1271",
  },
  {
    ...notRead,
    id: "ut",
    jurisdiction: "UT",
    name: "Utah",
    because: "Utah has a law on artificial intelligence in coverage decisions.",
    source: "Utah, bill not identified",
  },
  {
    ...notRead,
    id: "wa",
    jurisdiction: "WA",
    name: "Washington",
    because: "Washington has a law on artificial intelligence in coverage decisions.",
    source: "Washington, bill not identified",
  },
];
