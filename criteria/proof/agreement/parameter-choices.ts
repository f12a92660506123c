/**
 * Overrides under which checks are repeated: a strict plan with half weeks and the other surgery rule, no
 * two values alike, so that one read in the place of another shows.
 */
export const strictPlan = {
  ptMinWeeks: 8.5,
  ptMinSessions: 12,
  conservativeMinMonths: 6,
  blockReliefMinPercent: 80,
  siBlockReliefMinPercent: 50,
  surgeryRequires: "mobility-or-spicule",
  chronicMonths: 5,
} as const;

/** Thresholds at the ends of what a percentage or a count can be. */
export const laxPlan = {
  ptMinWeeks: 0,
  ptMinSessions: 0,
  conservativeMinMonths: 0,
  blockReliefMinPercent: 0,
  siBlockReliefMinPercent: 100,
  surgeryRequires: "mobility-and-spicule",
  chronicMonths: 0,
} as const;
