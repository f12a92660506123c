import type { CoverageRule } from "../../model/coverage.ts";

/** These criteria follow Medicare's local coverage determinations (law audit, rows 69 to 71). */
export const coverage: readonly CoverageRule[] = [
  {
    lineOfBusiness: "medicare-advantage",
    title: "Medicare’s coverage rules come first",
    explanation:
      "These criteria follow the local coverage determinations on SI joint procedures (L39383 family). Check that one is in force for the service area. If it says otherwise, it decides.",
    source: { citation: "42 CFR 422.101(b)(2), (3) and (6)", state: "likely" },
  },
];
