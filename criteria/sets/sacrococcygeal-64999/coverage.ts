import type { CoverageRule } from "../../model/coverage.ts";

const source = {
  citation: "42 CFR 422.101(b)(2), (3) and (6)",
  state: "likely",
} as const;

/** Medicare's own coverage rules come before these criteria (law audit, rows 69 to 72). */
export const coverage: readonly CoverageRule[] = [
  {
    lineOfBusiness: "medicare-advantage",
    procedures: { column: "pathway", value: "si-joint" },
    title: "Medicare’s own rules decide this SI joint request",
    explanation:
      "A Medicare Advantage plan may use its own criteria only where Medicare has none. Local coverage determinations cover SI joint procedures (L39383 family) where one is in force for the service area. Review this request with the sacroiliac joint pain criteria, which follow them.",
    betterPolicy: "sacroiliac-joint",
    source,
  },
  {
    lineOfBusiness: "medicare-advantage",
    procedures: { column: "pathway", value: "coccyx" },
    title: "No Medicare coverage rule on file for this procedure",
    explanation:
      "No NCD or LCD for coccyx procedures is on file here. Check the Medicare Coverage Database for the service area. Without one, a plan may use its own criteria only if they are posted for the public with a summary of the evidence and of why the benefit outweighs the harm, including harm from delay.",
    source: { citation: "42 CFR 422.101(b)(6)(i) and (ii)", state: "unconfirmed" },
  },
];
