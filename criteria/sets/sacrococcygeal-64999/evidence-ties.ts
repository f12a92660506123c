import type { EvidenceTies } from "../../model/evidence-ties.ts";

const siJoint = ["szadek-2024", "si-joint-2010"];
const siJointAblation = [...siJoint, "sij-consensus-2025", "aspn-2024"];

/** The papers on each procedure, as far as the case's version has them in its register, and the guideline that recommends against this class of procedures. */
export const evidenceTies: EvidenceTies = {
  byProcedure: {
    "diagnostic-injection": ["coccygodynia-2012", "patijn-2010", "injections-review-2023"],
    "sacrococcygeal-injection": [
      "coccygodynia-2012",
      "white-2021",
      "injections-review-2023",
      "trials-review-2024",
    ],
    "ganglion-impar-injection": ["white-2021", "impar-review-2021", "impar-review-2025"],
    "si-joint-injection": siJoint,
    "si-joint-injection-unguided": siJoint,
    "lateral-branch-block": siJoint,
    "cooled-rf-lateral-branches": siJointAblation,
    "pulsed-rf-l5-lateral-branches": siJointAblation,
    "pericapsular-rfa": ["pericapsular-rfa-2022"],
    cryoablation: ["cryoablation"],
    "coccygectomy-partial": ["coccygectomy-2008", "maigne-mobility", "white-2021"],
    "coccygectomy-total": ["coccygectomy-2008", "maigne-mobility", "white-2021"],
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
