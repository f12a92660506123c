import { allReads, type CriterionResult } from "#criteria";
import type { AdvisoryMode } from "../advisory/advisory-mode.ts";
import type { Assessment } from "../case/assess.ts";
import type { CaseCitation, CaseRecord } from "../case/case-record.ts";
import { reasonsOf } from "../narrative/reasons.ts";
import { unmetCriteria } from "./asked-criteria.ts";
import type { DecisionDraft } from "./decision.ts";

/** An answer that a criterion read, with the place of the record it was found at. */
export type CitedPlace = {
  readonly path: string;
  readonly label: string;
  readonly citation: CaseCitation;
};

/** The cited answers behind a criterion, in the order the criterion reads them. */
export function citedPlacesOf(
  { criterion }: Pick<CriterionResult, "criterion">,
  assessment: Assessment,
  { citations }: Pick<CaseRecord, "citations">,
): readonly CitedPlace[] {
  const reason = reasonsOf(assessment).get(criterion.id);
  return (reason === undefined ? [] : allReads(reason)).flatMap(({ path, label }) => {
    const citation = citations[path];
    return citation === undefined ? [] : [{ path, label, citation }];
  });
}

/**
 * The cited places to be opened before a signature, each once: those behind everything that is unmet, or, where the
 * tool's judgement is not shown and must not be told by what is asked for, those behind the criteria that
 * the physician rests the decision on.
 */
export function placesToOpen(
  assessment: Assessment,
  record: Pick<CaseRecord, "citations">,
  { reliedOn }: Pick<DecisionDraft, "reliedOn">,
  mode: AdvisoryMode,
): readonly CitedPlace[] {
  const { evaluation } = assessment;
  const read =
    mode === "full"
      ? unmetCriteria(evaluation)
      : evaluation.criteria.filter(({ criterion }) => reliedOn.includes(criterion.id));
  const places = read.flatMap((result) => citedPlacesOf(result, assessment, record));
  return [...new Map(places.map((place) => [place.path, place])).values()];
}

/** Those of them that the draft's physician has not opened. */
export function unopenedPlaces(
  assessment: Assessment,
  record: Pick<CaseRecord, "citations">,
  draft: Pick<DecisionDraft, "opened" | "reliedOn">,
  mode: AdvisoryMode,
): readonly CitedPlace[] {
  return placesToOpen(assessment, record, draft, mode).filter(
    (place) => !draft.opened.some(({ path }) => path === place.path),
  );
}
