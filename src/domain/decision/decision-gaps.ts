import type { CriterionResult } from "#criteria";
import type { AdvisoryMode } from "../advisory/advisory-mode.ts";
import type { Assessment } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { askedAsMissing, askedOneByOne, askedTogether, viewOf } from "./asked-criteria.ts";
import { unopenedPlaces } from "./cited-places.ts";
import {
  areAllNothing,
  circumstanceNames,
  circumstanceWords,
  isConsidered,
} from "./circumstances.ts";
import type { Circumstances, DecisionDraft } from "./decision.ts";
import { draftQuestions } from "./draft-questions.ts";
import { isOwnWords } from "./own-words.ts";
import { isDatedAhead } from "./peer-to-peer.ts";
import { isConfirmed, subjectOf } from "./rationale-questions.ts";
import { agreesWith } from "./recommended-outcome.ts";
import { mustSayWhyNotRequested } from "./unrequested-information.ts";
import { pickableCriteria, pickedOf, pickReasonOf, reliedOnOf } from "./relied-on.ts";

/** Something a decision still wants before it can be signed: where, and what to do. */
export type DecisionGap = { readonly field: string; readonly message: string };

/** Ids of the fields of a decision on a page, so that a gap leads to its field. */
export const decisionFields = {
  outcome: "outcome",
  missing: "agree-with-missing",
  rest: "agree-with-rest",
  rationale: "rationale",
  overrideReason: "override-reason",
  unopenedReason: "unopened-reason",
  noRequestReason: "no-request-reason",
  circumstancesBasis: "circumstances-basis",
  reliedOn: "relied-on",
  reliedReason: (id: string) => `relied-on-${id}-reason`,
  approvedPart: "approved-part",
  notApprovedPart: "not-approved-part",
  peerToPeer: "peer-to-peer",
  sentence: (subject: string, number: number) => `sentence-${subject}-${String(number)}`,
  criterion: (id: string) => `judge-${id}`,
  criterionReason: (id: string) => `judge-${id}-reason`,
  circumstance: (name: keyof Circumstances) => `circumstance-${name}`,
} as const;

/** What a decision is evaluated with, beside the draft itself. */
export type DecisionContext = {
  readonly record: Pick<CaseRecord, "citations">;
  readonly assessment: Assessment;
  readonly mode: AdvisoryMode;
  /** Whether information was requested for the case, see `wasInformationRequested`. */
  readonly wasRequested: boolean;
  /** Milliseconds since 1970; what was done cannot be dated later. */
  readonly now: number;
  /** Sentences that are nobody's own, see `sentencesOfCase`; asked for only where a rationale is wanted. */
  readonly known: () => ReadonlySet<string>;
};

/**
 * What still keeps a draft from being signed, in the order of the page; empty when nothing does. Only the
 * rules of content: who may sign is `mayAct`'s to say.
 */
export function decisionGaps(
  draft: DecisionDraft,
  context: DecisionContext,
): readonly DecisionGap[] {
  const { mode, assessment } = context;
  return [
    ...(mode === "full" ? viewGaps(draft, assessment) : []),
    ...outcomeGaps(draft, context),
    ...againstGaps(draft, context),
    ...gapIf(
      draft.peerToPeer.some((attempt) => isDatedAhead(attempt, context.now)),
      decisionFields.peerToPeer,
      "A peer-to-peer attempt is dated in the future: remove it and add it with the correct time",
    ),
    ...sentenceGaps(draft, context),
    ...openedGaps(draft, context),
  ];
}

function viewGaps(draft: DecisionDraft, { evaluation }: Assessment): readonly DecisionGap[] {
  const apart = askedOneByOne(evaluation).flatMap((result): readonly DecisionGap[] => {
    const { id, title } = result.criterion;
    return viewOf(draft, result) === undefined
      ? [{ field: decisionFields.criterion(id), message: `Agree or disagree: ${title}` }]
      : reasonGaps(draft, [result]);
  });
  return [
    ...apart,
    ...listGaps(draft, askedAsMissing(evaluation), {
      field: decisionFields.missing,
      message: "Agree or disagree with what is not documented or not reviewed yet",
    }),
    ...listGaps(draft, askedTogether(evaluation), {
      field: decisionFields.rest,
      message: "Agree or disagree with the other criteria",
    }),
  ];
}

/** What criteria that are agreed with at once still want: reasons, and agreement. */
function listGaps(
  draft: DecisionDraft,
  results: readonly CriterionResult[],
  agreement: DecisionGap,
): readonly DecisionGap[] {
  const isOpen = results.some((result) => viewOf(draft, result) === undefined);
  return [...reasonGaps(draft, results), ...(isOpen ? [agreement] : [])];
}

function reasonGaps(
  draft: DecisionDraft,
  results: readonly CriterionResult[],
): readonly DecisionGap[] {
  return results
    .filter((result) => {
      const view = viewOf(draft, result);
      return view?.agrees === false && view.reason.trim() === "";
    })
    .map(({ criterion: { id, title } }) => ({
      field: decisionFields.criterionReason(id),
      message: `Say why you disagree: ${title}`,
    }));
}

/** What a decision against a request, or a part of it, asks for beyond an approval. */
function againstGaps(
  draft: DecisionDraft,
  { assessment, mode, known, wasRequested }: DecisionContext,
): readonly DecisionGap[] {
  if (draft.outcome !== "adverse" && draft.outcome !== "partially-approved") return [];
  const { circumstances, parts } = draft;
  const isPart = draft.outcome === "partially-approved";
  return [
    ...circumstanceNames
      .filter((name) => !isConsidered(circumstances[name], name, assessment))
      .map((name) => ({
        field: decisionFields.circumstance(name),
        message: `Consider individual circumstances: ${circumstanceWords[name].toLowerCase()}`,
      })),
    ...gapIf(
      areAllNothing(circumstances) && (draft.circumstancesBasis ?? "").trim() === "",
      decisionFields.circumstancesBasis,
      "No circumstance is in your own words: say what you read",
    ),
    ...gapIf(
      mustSayWhyNotRequested(draft.outcome, assessment.evaluation, wasRequested) &&
        (draft.noRequestReason ?? "").trim() === "",
      decisionFields.noRequestReason,
      "Most criteria are not documented: say why no information was requested, or request it",
    ),
    ...gapIf(
      isPart && (parts?.approved ?? "").trim() === "",
      decisionFields.approvedPart,
      "Say what is approved",
    ),
    ...gapIf(
      isPart && (parts?.notApproved ?? "").trim() === "",
      decisionFields.notApprovedPart,
      "Say what is not approved",
    ),
    ...gapIf(
      reliedOnOf(draft, assessment.evaluation, mode).length === 0,
      decisionFields.reliedOn,
      mode === "full"
        ? pickableCriteria(assessment.evaluation, mode).length === 0
          ? "You have no findings against the request yet: give your view of what is not met, or disagree with a criterion"
          : "There are no findings against the request. Missing documentation alone is a reason to request information, not to decide against the request. Request information, or choose what the decision is based on and say why"
        : "Choose the criteria the decision is based on",
    ),
    ...pickedOf(draft, assessment.evaluation, mode)
      .filter((id) => pickReasonOf(draft, id) === "")
      .map((id) => ({
        field: decisionFields.reliedReason(id),
        message: `Say why the decision is based on this: ${titleOf(id, assessment)}`,
      })),
    ...gapIf(
      !isOwnWords(draft.rationale, known()),
      decisionFields.rationale,
      "Give your rationale in your own words, at least one sentence",
    ),
  ];
}

function outcomeGaps(
  { outcome, overrideReason }: DecisionDraft,
  { assessment, mode }: DecisionContext,
): readonly DecisionGap[] {
  if (outcome === undefined) {
    return [{ field: decisionFields.outcome, message: "Choose your decision" }];
  }
  const departs = agreesWith(assessment.evaluation.recommendation, outcome) === false;
  return gapIf(
    mode === "full" && departs && overrideReason.trim() === "",
    decisionFields.overrideReason,
    "Say why your decision differs from the recommendation",
  );
}

function openedGaps(
  draft: DecisionDraft,
  { assessment, record, mode }: DecisionContext,
): readonly DecisionGap[] {
  const left = unopenedPlaces(assessment, record, draft, mode).length;
  const which = mode === "full" ? "unmet criteria" : "the criteria the decision is based on";
  return gapIf(
    left > 0 && draft.unopenedReason.trim() === "",
    decisionFields.unopenedReason,
    `Open the cited pages of ${which}, ${String(left)} left, or say why not`,
  );
}

/** Sentences that do not seem to fit the decision: to be changed, or confirmed by who wrote them. */
function sentenceGaps(
  draft: DecisionDraft,
  { assessment, mode }: DecisionContext,
): readonly DecisionGap[] {
  return draftQuestions(draft, assessment, mode)
    .map((question, number) => ({
      question,
      field: decisionFields.sentence(subjectOf(question), number),
    }))
    .filter(({ question }) => !isConfirmed(question, draft))
    .map(({ question, field }) => ({
      field,
      message: `Change or confirm: “${question.sentence}”`,
    }));
}

function titleOf(id: string, { evaluation }: Assessment): string {
  return evaluation.criteria.find(({ criterion }) => criterion.id === id)?.criterion.title ?? id;
}

function gapIf(isGap: boolean, field: string, message: string): readonly DecisionGap[] {
  return isGap ? [{ field, message }] : [];
}
