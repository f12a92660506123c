/** What 1.1.0 says in pitfalls, coding queries, warnings, evidence and corrections instead of the words of 1.0.0. No rule, id or option value is among them. */
export const checksWording2: readonly (readonly [before: string, after: string])[] = [
  [
    "Show the physician both: the guideline with its scope, and the clinician's reason.",
    "Show the physician both: the guideline with its scope, and the clinician's rationale.",
  ],
  [
    "The clinical source gives no citation, and no paper was found.",
    "The clinical source gives no citation, and no publication was found.",
  ],
  [
    "Instability or a spicule, where the clinical source says both.",
    "Instability or a spicule; the clinical source requires both.",
  ],
  [
    "78 % relief from a block in a patient in whom a tumour was found later.",
    "78% relief from a block in a patient later found to have a tumor.",
  ],
  [
    "The 2025 guideline is listed as unmet, and a ladder of the same procedures is opened.",
    "The 2025 guideline is listed as not met, yet the same procedures are then offered in sequence.",
  ],
  [
    "Read literally no case could satisfy it, so every request would fail.",
    "Read literally, no case could meet it and every request would fail.",
  ],
  [
    "64999 is the unlisted procedure of the nervous system.",
    "64999 is the code for an unlisted nervous system procedure.",
  ],
  [
    "Surgery needs abnormal mobility and spicules.",
    "Surgery requires abnormal mobility and spicules.",
  ],
  ["Static films miss 70 % of the pathology.", "Static films miss 70% of the pathology."],
  [
    "Dynamic films show abnormal mobility in about 70 % of patients. That the films were taken is required; abnormal mobility never is.",
    "Dynamic films show abnormal mobility in about 70% of patients. The films are required; abnormal mobility never is.",
  ],
];
