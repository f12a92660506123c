import type { CodeRow, StudyRule, StudyTable } from "../../model/record-codes.ts";
import { cpt, seenCpt } from "./rows.ts";

function study(row: CodeRow, modality: string, region: string): StudyTable[number] {
  return { ...row, modality, region };
}

/** Imaging by its CPT code: how it was taken, and of what. */
const studies: StudyTable = [
  study(
    seenCpt("Radiograph of sacrum and coccyx, at least 2 views", "72220"),
    "static-radiograph",
    "coccyx",
  ),
  study(
    cpt("Radiograph of the lumbar spine", "72100", "72110", "72114", "72120"),
    "static-radiograph",
    "lumbar",
  ),
  study(cpt("Radiograph of the pelvis", "72170", "72190"), "static-radiograph", "pelvis"),
  study(seenCpt("MRI of the lumbar spine without contrast", "72148"), "mri", "lumbar"),
  study(cpt("MRI of the lumbar spine", "72149", "72158"), "mri", "lumbar"),
  study(cpt("MRI of the pelvis", "72195", "72196", "72197"), "mri", "pelvis"),
  study(cpt("CT of the lumbar spine", "72131", "72132", "72133"), "ct", "lumbar"),
  study(cpt("CT of the pelvis", "72192", "72193", "72194"), "ct", "pelvis"),
  study(cpt("Bone scan", "78300", "78305", "78306", "78315", "78320"), "bone-scan", "other"),
];

/** Regions by words, the nearest first; a set without one of them names another. */
export function studyRule(regions: StudyRule["regions"]): StudyRule {
  return {
    kind: "study",
    studies,
    modalities: [
      { dicom: ["MR"], modality: "mri" },
      { dicom: ["CT"], modality: "ct" },
      { dicom: ["CR", "DX", "RG"], modality: "static-radiograph" },
      { dicom: ["NM"], modality: "bone-scan" },
    ],
    regions,
  };
}

export const coccyxRegion = {
  region: "coccyx",
  words: ["coccyx", "coccygeal", "sacrococcygeal"],
} as const;
export const sacrumRegion = { region: "sacrum", words: ["sacrum", "sacral"] } as const;
export const lumbarRegion = {
  region: "lumbar",
  words: ["lumbar", "lumbosacral", "lumbar spine"],
} as const;
export const pelvisRegion = { region: "pelvis", words: ["pelvis", "pelvic"] } as const;
export const jointRegion = { region: "si-joint", words: ["sacroiliac", "si joint"] } as const;
