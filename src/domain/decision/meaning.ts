import { notDocumented } from "#criteria";
import type { CaseOutcome } from "../case/case-state.ts";
import type { Circumstances } from "./decision.ts";

/**
 * The statement that a signature makes, shown before it is made and frozen with it. It claims to rest on
 * a member's own circumstances only where the record holds something of them.
 */
export function meaningOf(outcome: CaseOutcome, circumstances: Circumstances): string {
  const isSilent = Object.values(circumstances).every((value) => value === notDocumented);
  return (isSilent ? silentMeanings : meanings)[outcome];
}

/** Every statement there is. */
export function allMeanings(): readonly string[] {
  return [...Object.values(meanings), ...Object.values(silentMeanings)];
}

const meanings: Readonly<Record<CaseOutcome, string>> = {
  approved: "I approve this request. The judgment is mine.",
  "partially-approved":
    "I approve the named part of this request and decide against the other part, based on this member’s individual circumstances. The judgment and its reasons are mine.",
  adverse:
    "I decide against this request, based on this member’s individual circumstances. The judgment and its reasons are mine.",
  withdrawn: "The request was withdrawn. Nothing was decided.",
};

const nothingOnRecord =
  "This member’s individual circumstances were considered. The record documents nothing about access to care, other conditions, response to earlier treatment, or the treating clinician’s reasons. The judgment and its reasons are mine.";

const silentMeanings: Readonly<Record<CaseOutcome, string>> = {
  ...meanings,
  "partially-approved": `I approve the named part of this request and decide against the other part. ${nothingOnRecord}`,
  adverse: `I decide against this request. ${nothingOnRecord}`,
};
