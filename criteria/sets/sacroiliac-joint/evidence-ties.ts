import type { EvidenceTies } from "../../model/evidence-ties.ts";

const guidelines = ["sij-consensus-2025", "aspn-2024"];

/** The papers on each procedure, and the guideline that recommends against joint-targeted procedures. */
export const evidenceTies: EvidenceTies = {
  byProcedure: {
    "sij-diagnostic-injection": ["lcd-sij"],
    "sij-therapeutic-injection-first": ["lcd-sij", ...guidelines],
    "sij-therapeutic-injection-repeat": ["lcd-sij", ...guidelines],
    "lateral-branch-block": ["lcd-sij"],
    "lateral-branch-ablation": ["lcd-sij", ...guidelines, "policies-other"],
    "unguided-injection": ["lcd-sij"],
  },
  guideline: {
    evidence: "bmj-2025",
    scope: [
      {
        column: "kind",
        is: "unknown",
        says: "Whether it names this class of procedure is for you to decide: it is none of the listed ones.",
      },
      {
        column: "kind",
        is: "diagnostic",
        says: "It names joint-targeted injections for treatment; this request is a diagnostic one.",
      },
      {
        column: "kind",
        is: "unguided",
        says: "It names intramuscular injections at the sacroiliac level.",
      },
    ],
    otherwise: "It names this class of procedure at the sacroiliac level.",
    whenUnnamed:
      "Whether it names the class of procedure is open: the requested procedure is not documented.",
  },
};
