import type { EvidenceTies } from "../../model/evidence-ties.ts";

/** The papers on each procedure, and the guideline that recommends against this class of procedures. */
export const evidenceTies: EvidenceTies = {
  byProcedure: {
    "diagnostic-injection": ["coccygodynia-2012"],
    "sacrococcygeal-injection": ["coccygodynia-2012"],
    "si-joint-injection": ["si-joint-2010"],
    "cooled-rf-lateral-branches": ["si-joint-2010"],
    "pulsed-rf-l5-lateral-branches": ["si-joint-2010"],
    "pericapsular-rfa": ["pericapsular-rfa-2022"],
    cryoablation: ["cryoablation"],
    "coccygectomy-partial": ["coccygectomy-2008", "maigne-mobility"],
    "coccygectomy-total": ["coccygectomy-2008", "maigne-mobility"],
  },
  guideline: {
    evidence: "bmj-2025",
    scope: [
      {
        column: "tier",
        is: "unknown",
        says: "Whether it names this class of procedure is for you to decide: it is none of the listed ones.",
      },
      {
        column: "guideline",
        is: "not-named",
        says: "It does not name this class of procedure.",
      },
      {
        column: "pathway",
        is: "si-joint",
        says: "It names this class of procedure.",
      },
    ],
    otherwise: "It names this class of procedure; it does not name the coccyx.",
    whenUnnamed:
      "Whether it names the class of procedure is open: the requested procedure is not documented.",
  },
};
