import type { Evidence } from "../../../model/criteria-set.ts";

/** Entries of the register that were read again, by key. */
const corrected: ReadonlyMap<string, Pick<Evidence, "citation" | "note" | "state">> = new Map([
  [
    "si-joint-2010",
    {
      citation: "Vanelderen P, et al. 13. Sacroiliac joint pain. Pain Pract 2010;10:470-478",
      state: "likely",
      note: "Origin of the grades 1 B+, 2 B+ and 2 C+ and of the 16-30% share. About the SI joint only; updated by Szadek 2024.",
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
        "Patel R, et al. Coccydynia. Curr Rev Musculoskelet Med 2008;1:223-6. PMID 19468909",
      state: "likely",
      note: "A narrative review. Instability or a spicule; the clinical source requires both.",
    },
  ],
  [
    "tumour-block-2010",
    {
      citation:
        "Foye PM. Coccyx pain diagnostic workup: necessity of MRI. Am J Phys Med Rehabil 2010;89(4):S33",
      state: "confirmed",
      note: "Abstract about one man of 54: 78% relief from a steroid injection at the coccyx, then a destructive mass was found.",
    },
  ],
]);

const added: readonly Evidence[] = [
  {
    key: "szadek-2024",
    citation:
      "Szadek K, et al. Sacroiliac joint pain. Pain Pract 2024;24:627-46. doi:10.1111/papr.13338",
    state: "likely",
    note: "The update of Vanelderen 2010. Text not read.",
  },
  {
    key: "patijn-2010",
    citation: "Patijn J, et al. 14. Coccygodynia. Pain Pract 2010",
    state: "likely",
    note: "The chapter on the coccyx in the same series; the clinical source cites the one on the SI joint.",
  },
  {
    key: "sij-consensus-2025",
    citation:
      "SI joint complex consensus guideline. Reg Anesth Pain Med 2025. doi:10.1136/rapm-2025-107387",
    state: "likely",
    note: "Text not read. Set against BMJ 2025 on ablation.",
  },
  {
    key: "aspn-2024",
    citation: "ASPN guideline. J Pain Res 2024;17:1601-1638",
    state: "likely",
    note: "Text not read. Set against BMJ 2025 on ablation.",
  },
];

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
