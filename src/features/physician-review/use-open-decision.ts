import { useMemo, useState } from "react";
import { type CaseDraft, confirmWarning } from "#data";
import {
  advisoryOf,
  assessAnswers,
  type CaseCitation,
  compareReviewer,
  type DecisionDraft,
  isSamePerson,
  mayAct,
  noDecisionYet,
  type Person,
  reasonsOf,
  type ReviewerQualifications,
  reviewedRequestOf,
  wallTimeIn,
  warningContextOf,
} from "#domain";
import type { CriteriaSet, ParameterValues } from "#criteria";
import type { DecisionPageState } from "./decision-page-context.ts";

export type OpenDecision = {
  readonly decisionPage: DecisionPageState;
  /** The citation to show in the record; a new object is a new wish. */
  readonly wish: CaseCitation | undefined;
  /** Whose decision was begun here, when it is not that of the person who works here. */
  readonly draftOfOther: string | undefined;
};

/** Everything the page shows of an open case, and the ways in which it changes. */
export function useOpenDecision(
  caseDraft: CaseDraft,
  set: CriteriaSet,
  parameters: ParameterValues,
  reader: {
    readonly person: Person;
    readonly qualifications: ReviewerQualifications;
    /** IANA name of the zone in which the plan counts days. */
    readonly zone: string;
  },
  show: () => void,
): OpenDecision {
  const { person, qualifications, zone } = reader;
  const { record, amend, autosave } = caseDraft;
  const [startedAt] = useState(() => new Date().toISOString());
  const [wish, setWish] = useState<CaseCitation>();
  const { answers, decisionDraft, member } = record;
  // Typing a rationale must not judge the case again.
  const assessment = useMemo(
    () => assessAnswers(set, parameters, answers, warningContextOf({ member }, startedAt)),
    [set, parameters, answers, member, startedAt],
  );
  const isOwn = isDraftOf(decisionDraft, person);
  const decisionPage = useMemo((): DecisionPageState => {
    const draft = isOwn && decisionDraft !== undefined ? decisionDraft : noDecisionYet;
    const mayPrepare = mayAct({
      action: "prepare-decision",
      state: record.state,
      by: person,
      earlier: [],
    }).ok;
    const change = (next: (draft: DecisionDraft) => DecisionDraft): void => {
      if (!mayPrepare) return;
      const kept = autosave.getDraft().decisionDraft;
      const base = kept !== undefined && isDraftOf(kept, person) ? kept : noDecisionYet;
      amend({
        decisionDraft: {
          ...next(base),
          by: { id: person.id, name: person.name },
          startedAt: base.startedAt ?? startedAt,
        },
      });
    };
    return {
      record,
      assessment,
      reasons: reasonsOf(assessment),
      advisory: advisoryOf(record),
      person,
      comparison: compareReviewer(
        qualifications,
        reviewedRequestOf(record),
        wallTimeIn(zone, Date.parse(startedAt)).date,
      ),
      draft,
      mayPrepare,
      amend: change,
      confirm: confirmWarning(caseDraft, person),
      open(place, isAttached) {
        setWish({ ...place.citation });
        show();
        if (!isAttached || draft.opened.some(({ path }) => path === place.path)) return;
        const at = new Date().toISOString();
        change((before) => ({ ...before, opened: [...before.opened, { path: place.path, at }] }));
      },
    };
    // What amends and shows is another function at every drawing and does the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [record, assessment, person, qualifications, zone, isOwn, autosave, startedAt]);
  return { decisionPage, wish, draftOfOther: isOwn ? undefined : decisionDraft?.by?.name };
}

function isDraftOf(draft: DecisionDraft | undefined, person: Person): boolean {
  const { by } = draft ?? {};
  return by === undefined || isSamePerson(by, person);
}
