import type { CaseOutcome } from "../case-state.ts";

/** The statement that a signature makes, shown before it is made and frozen with it. */
export function meaningOf(outcome: CaseOutcome): string {
  return meanings[outcome];
}

const meanings: Readonly<Record<CaseOutcome, string>> = {
  approved: "I approve this request. The judgment is mine.",
  "partially-approved":
    "I approve the part of this request that is named and decide against the other part, on this member’s own circumstances. The judgment and its reasons are mine.",
  adverse:
    "I decide against this request on this member’s own circumstances. The judgment and its reasons are mine.",
  withdrawn: "The request was taken back. Nothing was decided.",
};
