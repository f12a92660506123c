/**
 * Kinds of imaging and what reports and notes call them, in lower case. Source: radiology titles as the LOINC/RSNA
 * playbook words them, and the short forms of US notes; written by hand.
 */
export const modalities = {
  radiograph: [
    "x-ray",
    "x-rays",
    "xray",
    "xrays",
    "x ray",
    "x rays",
    "xr",
    "radiograph",
    "radiographs",
    "radiographic",
    "plain film",
    "plain films",
    "plain radiograph",
    "plain radiographs",
    "film",
    "films",
    "roentgenogram",
    "dynamic films",
    "dynamic radiographs",
  ],
  mri: [
    "mri",
    "mris",
    "mr imaging",
    "mr scan",
    "m.r.i.",
    "magnetic resonance",
    "magnetic resonance imaging",
    "mr myelogram",
  ],
  ct: ["ct", "cts", "cat scan", "ct scan", "ct scans", "computed tomography", "ct myelogram"],
  "bone-scan": [
    "bone scan",
    "bone scintigraphy",
    "nuclear bone scan",
    "spect",
    "technetium scan",
    "three-phase bone scan",
    "triple-phase bone scan",
  ],
  ultrasound: ["ultrasound", "sonogram", "sonography"],
  fluoroscopy: ["fluoroscopy", "fluoroscopic", "fluoro", "c-arm", "image intensifier"],
  endoscopy: ["colonoscopy", "sigmoidoscopy", "anoscopy", "proctoscopy", "endoscopy"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Modality = keyof typeof modalities;

/** Words that say a scan was of guidance during a needle procedure, and is no study of its own. */
export const guidanceWords = [
  "under fluoroscopy",
  "under fluoroscopic guidance",
  "fluoroscopic guidance",
  "ct guidance",
  "ct guided",
  "ct-guided",
  "ultrasound guidance",
  "ultrasound guided",
  "ultrasound-guided",
  "fluoroscopically guided",
  "image guidance",
  "image intensifier",
  "c-arm",
] as const;
