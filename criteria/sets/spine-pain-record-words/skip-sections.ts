/** Sections that speak of what may happen, not of the patient. */
export const skipSections = [
  "instructions",
  "consent",
  "family-history",
  "goals",
  "orders",
] as const;
