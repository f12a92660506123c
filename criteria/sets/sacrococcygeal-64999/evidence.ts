import type { Evidence } from "../../model/criteria-set.ts";

/** The evidence register (spec section 12): what a reviewer may be shown, and how sure it is. */
export const evidence: readonly Evidence[] = [
  {
    key: "bmj-2025",
    sourceNumber: 1,
    citation:
      "Busse JW, et al. Commonly used interventional procedures for non-cancer chronic spine pain: a clinical practice guideline. BMJ 2025;388:e079970. doi:10.1136/bmj-2024-079970",
    state: "confirmed",
    note: "Adults with axial or radicular pain of 3 months or more, without cancer or inflammatory arthropathy. Names joint radiofrequency ablation and epidural, joint-targeted and intramuscular injections at cervical, lumbar and sacroiliac levels; the coccyx is not named. 34 societies asked for its retraction; BMJ stands by it.",
  },
  {
    key: "si-joint-2010",
    sourceNumber: 2,
    citation: "Vanelderen P, et al. 13. Sacroiliac joint pain. Pain Pract 2010;10:470-478",
    state: "likely",
    note: "Origin of the grades 1 B+, 2 B+ and 2 C+ and of the 16-30 % share. About the SI joint only; superseded by updates in 2019 and 2024.",
  },
  {
    key: "coccygodynia-2012",
    sourceNumber: 3,
    citation: "Grgić V. Coccygodynia. Lijec Vjesn 2012;134:49-55. PMID 22519253",
    state: "confirmed",
    note: "Narrative review: abnormal mobility in 70 %, no known cause in 30 %. Counts injections as part of conservative care, where the clinical source puts them after it.",
  },
  {
    key: "pericapsular-rfa-2022",
    sourceNumber: 4,
    citation:
      "Feigin G, et al. Reg Anesth Pain Med 2022 (pericapsular radiofrequency ablation of the sacrococcygeal junction)",
    state: "confirmed",
    note: "Three patients, no control group.",
  },
  {
    key: "cryoablation",
    sourceNumber: 5,
    citation: "Not identified",
    state: "unconfirmed",
    note: "The clinical source gives no citation, and no paper was found.",
  },
  {
    key: "maigne-mobility",
    citation: "Maigne JY, Tamalet B. Spine 1996;21:2588-93",
    state: "confirmed",
    note: "Hypermobility is more than 25° of flexion, luxation more than 25 % displacement.",
  },
  {
    key: "coccygectomy-2008",
    citation: "Patel R, et al. 2008. PMID 19468909",
    state: "likely",
    note: "Instability or a spicule, where the clinical source says both.",
  },
  {
    key: "tumour-block-2010",
    citation: "Foye PM, et al. Am J Phys Med Rehabil 2010;89:S33",
    state: "likely",
    note: "78 % relief from a block in a patient in whom a tumour was found later.",
  },
];
