import { useMemo, useState } from "react";
import {
  type Assessment,
  assessAnswers,
  type CaseRecord,
  checkNotice,
  clockFrom,
  type Determination,
  findDecision,
  isDetermined,
  type Letter,
  lintNotice,
  needsDenialForm,
  type NoticeFinding,
  type NoticeGap,
  type NoticeInput,
  type NoticeKind,
  noticeOf,
  type PlanDetails,
  reconsideredDecision,
  warningContextOf,
} from "#domain";
import type { CriteriaSet, ParameterValues } from "#criteria";

/** A letter with what the checks say of it, or what it lacks. */
export type WrittenLetter =
  | { readonly ok: true; readonly letter: Letter; readonly findings: readonly NoticeFinding[] }
  | { readonly ok: false; readonly gaps: readonly NoticeGap[] };

/** Everything a case's letters are written from; see `NoticeInput`. */
export type LetterSource = Omit<NoticeInput, "now">;

/** What letters of this case are written from, judged once for all of them. */
export function useLetterSource(
  record: CaseRecord,
  determinations: readonly Determination[],
  {
    set,
    parameters,
    plan,
    zone,
  }: {
    readonly set: CriteriaSet;
    readonly parameters: ParameterValues;
    readonly plan: PlanDetails;
    readonly zone: string;
  },
): LetterSource {
  const { answers, member } = record;
  const [today] = useState(() => new Date().toISOString());
  const assessment: Assessment = useMemo(
    () => assessAnswers(set, parameters, answers, warningContextOf({ member }, today)),
    [set, parameters, answers, member, today],
  );
  return useMemo(() => {
    const decided = isDetermined(record.state)
      ? findDecision(determinations)?.determination
      : undefined;
    const reconsidered = reconsideredDecision(determinations);
    return {
      record,
      assessment,
      ...(reconsidered === undefined ? {} : { reconsidered }),
      ...(decided === undefined ? {} : { determination: decided }),
      clock: clockFrom(
        assessment.facts,
        { zone, ...(plan.clocks === undefined ? {} : { plan: plan.clocks }) },
        record,
      ),
      plan,
    };
  }, [record, assessment, determinations, plan, zone]);
}

/** Writes a letter as of an instant (ISO in UTC), reads it and holds it against the case. */
export function writtenLetter(kind: NoticeKind, source: LetterSource, now: string): WrittenLetter {
  const input = { ...source, now };
  const result = noticeOf(kind, input);
  if (!result.ok) return result;
  const { letter } = result;
  const found = [...checkNotice(letter, input), ...lintNotice(letter, input)];
  return {
    ok: true,
    letter,
    // This page gives out the form and not the letter, so the form is not asked for again.
    findings: needsDenialForm(letter)
      ? found.filter(({ rule }) => rule !== "required-form")
      : found,
  };
}
