import type { Evidence } from "../../../model/criteria-set.ts";

/** Entries of the register that were read again, by key. */
const corrected: ReadonlyMap<string, Pick<Evidence, "citation" | "note" | "state">> = new Map([
  [
    "si-joint-2010",
    {
      citation: "Vanelderen P, et al. 13. Sacroiliac joint pain. Pain Pract 2010;10:470-478",
      state: "likely",
      note: "Origin of the grades 1 B+, 2 B+ and 2 C+ and of the 16-30% share. About the SI joint only; replaced by Szadek 2024.",
    },
  ],
  [
    "coccygodynia-2012",
    {
      citation: "Grgić V. Coccygodynia. Lijec Vjesn 2012;134:49-55. PMID 22519253",
      state: "confirmed",
      note: "Narrative review: abnormal mobility in 70%, no known cause in 30%. Counts injections as part of conservative care; the clinical source places them after it.",
    },
  ],
  [
    "pericapsular-rfa-2022",
    {
      citation:
        "Feigin G, et al. Reg Anesth Pain Med 2022 (pericapsular radiofrequency ablation of the sacrococcygeal junction)",
      state: "confirmed",
      note: "Three patients, no control group: at least 65% relief for 6 months. All had had radiofrequency before.",
    },
  ],
  [
    "maigne-mobility",
    {
      citation: "Maigne JY, Tamalet B. Spine 1996;21:2588-93",
      state: "confirmed",
      note: "Hypermobility is more than 25° of flexion, luxation more than 25% displacement. A later paper adds extension over 20°.",
    },
  ],
  [
    "coccygectomy-2008",
    {
      citation:
        "Patel R, Appannagari A, Whang PG. Coccydynia. Curr Rev Musculoskelet Med 2008;1:223-6. PMID 19468909",
      state: "confirmed",
      note: "A narrative review, not a surgical series. Instability or a spicule; the clinical source requires both.",
    },
  ],
  [
    "tumour-block-2010",
    {
      citation:
        "Foye PM. Coccyx pain diagnostic workup: necessity of MRI. Am J Phys Med Rehabil 2010;89(4):S33",
      state: "confirmed",
      note: "Abstract about one 54-year-old man: 78% relief from a steroid injection at the coccyx, then a destructive mass was found.",
    },
  ],
]);

const added: readonly Evidence[] = [
  {
    key: "szadek-2024",
    citation:
      "Szadek K, et al. Sacroiliac joint pain. Pain Pract 2024;24:627-46. doi:10.1111/papr.13338",
    state: "likely",
    note: "The update of Vanelderen 2010 and the current chapter on the SI joint. Full text not read.",
  },
  {
    key: "patijn-2010",
    citation: "Patijn J, et al. 14. Coccygodynia. Pain Pract 2010;10:554-559",
    state: "likely",
    note: "The chapter on the coccyx in the same series; the clinical source cites the one on the SI joint. Full text not read.",
  },
  {
    key: "sij-consensus-2025",
    citation:
      "SI joint complex consensus guideline. Reg Anesth Pain Med 2025. doi:10.1136/rapm-2025-107387",
    state: "likely",
    note: "Full text not read. Disagrees with BMJ 2025 on ablation.",
  },
  {
    key: "aspn-2024",
    citation: "ASPN guideline. J Pain Res 2024;17:1601-1638",
    state: "likely",
    note: "Full text not read. Disagrees with BMJ 2025 on ablation.",
  },
  {
    key: "white-2021",
    citation:
      "White WD, et al. The interdisciplinary management of coccydynia: a narrative review. PM R 2021",
    state: "confirmed",
    note: "Abstract read. Level II evidence for stretching, manipulation, and shock wave therapy; no high-quality studies of injections, nerve blocks, or radiofrequency; level III evidence for coccygectomy.",
  },
  {
    key: "impar-review-2021",
    citation:
      "Improvement in pain following ganglion impar blocks and radiofrequency ablation in coccygodynia patients: a systematic review. Rev Bras Ortop 2021. doi:10.1055/s-0041-1735829",
    state: "confirmed",
    note: "Abstract read. Seven studies, 189 patients: pain scores fell in the short and medium term, about 14% did not respond. Follow-up was short.",
  },
  {
    key: "impar-review-2025",
    citation:
      "Jevotovsky DS, et al. Non-neurodestructive ganglion impar blocks for coccydynia and related disorders: a systematic review and meta-analysis. Reg Anesth Pain Med 2025. doi:10.1136/rapm-2024-106055",
    state: "confirmed",
    note: "Abstract read. Seventeen studies, 625 patients; 11 studies pooled. All reported some improvement.",
  },
  {
    key: "injections-review-2023",
    citation:
      "Lee, Yang, Won, Kim. Coccydynia: anatomic origin and considerations regarding the effectiveness of injections for pain management. Korean J Pain 2023;36(3)",
    state: "confirmed",
    note: "Abstract read. A narrative review of pain sources and of injections by nerve.",
  },
  {
    key: "trials-review-2024",
    citation:
      "Mazzoleni MG, et al. Management of coccygodynia: talking points from a systematic review of recent clinical trials. Ann Jt 2024",
    state: "likely",
    note: "Full text not read.",
  },
  {
    key: "wisconsin-pum-2021",
    citation: "Wisconsin prior authorization guideline PUM 250-0024, SI joint and coccydynia, 2021",
    state: "likely",
    note: "A payer's policy, read in part. Asks for care within the last 6 months.",
  },
  {
    key: "health-net-nmp390",
    citation: "Health Net policy NMP390, coccygectomy, in force to 2014",
    state: "likely",
    note: "A payer's policy, read in part. Asks for pain that pressure or movement of the coccyx reproduces on rectal examination.",
  },
];

/** What a criterion or a pitfall rests on instead of what 1.0.0 names for it. */
const restsOn: Readonly<Record<string, readonly string[]>> = {
  // One patient's course shows why a screen matters; it is no source of a requirement.
  "safety.red-flags-screened": [],
  // The chapter on the SI joint says nothing of therapy for the coccyx, and the number of visits is ours.
  "conservative.physical-therapy": ["white-2021", "coccygodynia-2012"],
  "conservative.levator-ani-therapy": ["white-2021", "coccygodynia-2012"],
  "conservative.coccyx-mobilization": ["white-2021", "coccygodynia-2012"],
  "diagnosis.pain-source-confirmed": ["szadek-2024", "si-joint-2010", "coccygodynia-2012"],
  "si-joint.evaluated": ["szadek-2024", "si-joint-2010"],
  "ladder.first-line-failed": ["szadek-2024", "si-joint-2010", "coccygodynia-2012"],
  "ladder.surgical-indication": [
    "coccygodynia-2012",
    "coccygectomy-2008",
    "maigne-mobility",
    "white-2021",
  ],
  "skipped-diagnostic-block": ["szadek-2024", "si-joint-2010"],
};

/** A criterion or a pitfall with the papers it rests on. */
export function withEvidence<
  Part extends { readonly id: string; readonly evidence: readonly string[] },
>(part: Part): Part {
  return { ...part, evidence: restsOn[part.id] ?? part.evidence };
}

/** The register of 1.0.0 as it was read again, and what a physician expects beside it. */
export function evidenceOf(before: readonly Evidence[]): readonly Evidence[] {
  return [
    ...before.map((one) => ({
      ...one,
      note: one.note.replace("BMJ stands by it.", "BMJ has kept it in place."),
      ...corrected.get(one.key),
    })),
    ...added,
  ];
}
