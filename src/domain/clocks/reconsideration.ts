import type { EvidenceState } from "#criteria";
import type { LineOfBusiness } from "./due-rules.ts";

/** Said wherever a clock would stand. */
export const reconsiderationWords = {
  short: "Reconsideration, no clock",
  long: "The workstation keeps no clock for a reconsideration. Follow the plan’s appeal time frames.",
} as const;

/**
 * Where the appeal times of a line of business stand (data). None was read for this product, and whether a
 * reopening counts as an appeal is the plan's to say: therefore a source and never a span.
 */
export const reconsiderationSources: Readonly<
  Record<LineOfBusiness, { readonly source: string; readonly state: EvidenceState }>
> = {
  "medicare-advantage": { source: "42 CFR 422.590", state: "unconfirmed" },
  "medicaid-managed-care": { source: "42 CFR 438.408", state: "unconfirmed" },
  qhp: { source: "45 CFR 147.136(b)", state: "unconfirmed" },
  "commercial-erisa": { source: "29 CFR 2560.503-1(i)", state: "unconfirmed" },
  "commercial-other": { source: "Plan setting, under state law", state: "unconfirmed" },
};
