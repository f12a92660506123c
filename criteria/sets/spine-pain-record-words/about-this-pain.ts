/** Where a score or a date is not about this pain. */
const elsewhere = ["neck", "arm", "head", "knee", "foot", "thorax"] as const;
const here = ["coccyx", "sacrum", "si-joint", "lumbar", "buttocks", "pelvis", "legs"] as const;
export const bodyParts = { ours: here, others: elsewhere } as const;

export const notOfThisPain = [
  "family-history",
  "social-history",
  "goals",
  "instructions",
  "consent",
] as const;
