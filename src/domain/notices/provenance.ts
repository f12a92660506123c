import type { EvidenceState } from "#criteria";

/**
 * Where a rule about letters comes from. `confirmed`: its wording was read; `likely`: known, its present
 * wording not read; `unconfirmed`: a plan's practice, or for the plan to check against its state's law.
 */
export type Provenance = { readonly source: string; readonly state: EvidenceState };

export const confirmed = (source: string): Provenance => ({ source, state: "confirmed" });
export const likely = (source: string): Provenance => ({ source, state: "likely" });
export const unconfirmed = (source: string): Provenance => ({ source, state: "unconfirmed" });
