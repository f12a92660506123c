import { useEffect, useMemo, useRef, useState } from "react";
import { requestSheetId, useDeterminations, useCaseDraft } from "#data";
import {
  assessAnswers,
  type Assessment,
  type ClockBasis,
  clinicItems,
  clockFrom,
  type CaseRecord,
  informationRequestLetter,
  informationRequestOf,
  isClosed,
  letterText,
  longDate,
  mayOffer,
  narrativeOf,
  narrativeText,
  reconsideredDecision,
  warningContextOf,
} from "#domain";
import type { CriteriaSet, ParameterValues } from "#criteria";
import type { CaseSummaryPageProps } from "./case-summary-page.tsx";
import { ClosedReview } from "./closed-review.tsx";
import { FurtherSteps } from "./further-steps.tsx";
import { HandOffPanel } from "./hand-off-panel.tsx";
import { LetterSheet } from "./letter-sheet.tsx";
import { OpenWarnings } from "./open-warnings.tsx";
import { OpenReview } from "./open-review.tsx";
import { NarrativeSheet } from "./narrative-sheet.tsx";
import { PrintableSheet } from "./printable-sheet.tsx";
import { replyByDate } from "./reply-by.ts";
import { ReviewerNote } from "./reviewer-note.tsx";
import { SavingNotice } from "./saving-notice.tsx";

type CaseSummaryViewProps = CaseSummaryPageProps & {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
};

/** The page of a case whose criteria are known. */
export function CaseSummaryView({
  opened,
  set,
  parameters,
  person,
  basis,
  renderToReview,
  renderNaming,
  renderSince,
  renderCourse,
  renderExport,
}: CaseSummaryViewProps) {
  const draft = useCaseDraft(opened);
  const { record } = draft;
  const { answers, member } = record;
  const [today] = useState(() => new Date().toISOString());
  // Typing the note must not judge the case again.
  const assessment = useMemo(
    () => assessAnswers(set, parameters, answers, warningContextOf({ member }, today)),
    [set, parameters, answers, member, today],
  );
  const sections = narrativeOf(record, assessment);
  const letter = useLetter(record, assessment, basis);
  const isOpen = !isClosed(record.state);
  const mayAnswer = mayOffer("answer", record.state, person);
  useFocusOnClosing(isOpen);
  const heading = useRef<HTMLHeadingElement>(null);
  // The case is read from the store first, so the page's heading arrives after the change of page.
  useEffect(() => {
    const asked = window.location.hash === `#${requestSheetId}`;
    const request = asked ? document.getElementById(requestSheetId) : null;
    (request ?? heading.current)?.focus();
  }, []);
  const course = renderCourse(assessment);
  return (
    <div className="grid items-start gap-x-6 gap-y-5 xl:grid-cols-[minmax(0,50rem)_minmax(20rem,26rem)]">
      <div className="grid gap-3 xl:col-span-2 print:hidden">
        <div>
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
            Summary
          </h1>
        </div>
        {renderSince(assessment)}
        <SavingNotice
          saving={draft.saving}
          onRetry={() => void draft.autosave.retry()}
          toReview={renderToReview("Compare in the review")}
        />
      </div>
      <aside
        aria-label="Hand off"
        className="grid gap-5 xl:sticky xl:top-(--below-bar) xl:col-start-2 xl:row-start-2 print:hidden"
      >
        <OpenWarnings draft={draft} assessment={assessment} person={person} />
        {mayAnswer ? (
          <HandOffPanel
            draft={draft}
            assessment={assessment}
            person={person}
            letter={letter.text}
            toReview={renderToReview("View answers")}
            renderNaming={renderNaming}
          />
        ) : isOpen ? (
          <OpenReview state={record.state} toReview={renderToReview("View answers")} />
        ) : (
          <ClosedReview draft={draft} assessment={assessment} person={person} basis={basis} />
        )}
        <FurtherSteps draft={draft} assessment={assessment} person={person} zone={basis.zone} />
        {renderExport(record)}
        <ReviewerNote draft={draft} person={person} isReadOnly={!mayAnswer} />
      </aside>
      <div className="grid min-w-0 gap-5 xl:row-start-2 print:block">
        <PrintableSheet label="Review summary" text={() => narrativeText(sections)}>
          <NarrativeSheet record={record} sections={sections} />
        </PrintableSheet>
        {course === null ? null : <PrintableSheet label="Course of care">{course}</PrintableSheet>}
        {letter.parts.length === 0 ? null : (
          <PrintableSheet
            id={requestSheetId}
            label="Request for information"
            text={() => letter.text}
          >
            <LetterSheet parts={letter.parts} />
          </PrintableSheet>
        )}
      </div>
    </div>
  );
}

/** The button that closed the case, or opened it again, is gone: what came of it is read next. */
function useFocusOnClosing(isOpen: boolean): void {
  const before = useRef(isOpen);
  useEffect(() => {
    if (before.current === isOpen) return;
    before.current = isOpen;
    document.getElementById(isOpen ? "hand-off" : "closed-review")?.focus();
  }, [isOpen]);
}

/**
 * The letter as it would go out today, or as it went out on the day of the request; empty where nothing
 * is to be asked.
 */
function useLetter(record: CaseRecord, assessment: Assessment, basis: ClockBasis) {
  const [today] = useState(() => new Date().toISOString());
  const determinations = useDeterminations(record.id);
  const sent =
    record.state === "information-requested" && determinations.data?.ok === true
      ? determinations.data.value.items.at(-1)?.recordedAt
      : undefined;
  const reconsidered =
    determinations.data?.ok === true
      ? reconsideredDecision(determinations.data.value.items)?.recordedAt
      : undefined;
  return useMemo(() => {
    const request = informationRequestOf(assessment);
    const isAskedFor = !isClosed(record.state) || record.state === "information-requested";
    const hasQuestions = request.notDocumented.length + request.coding.length > 0;
    if (!isAskedFor || !hasQuestions) return { parts: [], text: "" };
    const writtenAt = Date.parse(sent ?? today);
    // No clock is kept for a reconsideration, so no day to answer by.
    const replyBy =
      reconsidered === undefined
        ? replyByDate(clockFrom(assessment.facts, basis, record), writtenAt)
        : undefined;
    const parts = informationRequestLetter(record, request, clinicItems(assessment, request), {
      written: longDate(writtenAt, basis.zone),
      ...(replyBy === undefined ? {} : { replyBy }),
      ...(reconsidered === undefined
        ? {}
        : { decided: longDate(Date.parse(reconsidered), basis.zone) }),
    });
    return { parts, text: letterText(parts) };
  }, [record, assessment, basis, sent, reconsidered, today]);
}
