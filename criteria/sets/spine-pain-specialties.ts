/**
 * The specialties that treat pain of the coccyx and of the SI joint by injection, ablation or surgery.
 * Interpretation: no rule lists them.
 */
export const spinePainSpecialties: readonly string[] = [
  "Anesthesiology",
  "Interventional radiology",
  "Neurosurgery",
  "Orthopedic surgery",
  "Pain medicine",
  "Physical medicine and rehabilitation",
];
