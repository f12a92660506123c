import type { CriteriaSet, ParameterValues } from "#criteria";
import { mayOffer } from "#domain";
import { classNames, PageBarActions, UndoToast } from "#ui";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { afterPaint } from "./after-paint.ts";
import { focusQuestion, focusStepHeading } from "./focus-question.ts";
import { focusRecord, isInRecord } from "./focus-record.ts";
import { type Notice, NoticeContext } from "./notice-context.ts";
import { OpenQuestions } from "./open-questions.tsx";
import { focusPassage, questionOfPassage } from "./passages/focus-passage.ts";
import { RecordMatching } from "./passages/record-matching.tsx";
import { UpdateNote } from "./passages/update-note.tsx";
import { PanelBar, PanelColumn } from "./panel-dock.tsx";
import { ReadOnlyNote } from "./read-only-note.tsx";
import { RecordContext } from "./record-context.ts";
import { RecordColumn, RecordOverlay } from "./record-view.tsx";
import { type Review, ReviewContext, type ReviewPlace } from "./review-context.ts";
import { useReviewKeys } from "./review-keys.ts";
import { useReviewSession } from "./review-session.ts";
import { ReviewActions } from "./review-actions.tsx";
import type { ReviewWorkspaceProps } from "./review-workspace.tsx";
import { SavingTroubles } from "./saving-troubles.tsx";
import { SettingToggle } from "./setting-toggle.tsx";
import { StepPage } from "./step-page.tsx";
import { checkStepId } from "./step-progress.ts";
import { StepRail } from "./step-rail.tsx";
import { PlanValuesNote } from "./plan-values-note.tsx";
import { TakeOver } from "./take-over.tsx";
import { useIsWide } from "./use-is-wide.ts";
import { usePlaces } from "./use-places.ts";
import { type RecordPlace, useRecordPlace } from "./use-record-place.ts";

export type CaseReviewProps = Omit<ReviewWorkspaceProps, "hrefOf"> & {
  readonly hrefOf: (place: ReviewPlace) => string;
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
};

/** The screen of one open case: its steps, the questions of one of them, and what is read beside them. */
export function CaseReview(props: CaseReviewProps) {
  const { record, version, set, parameters, step, renderPanel, renderRecord, person } = props;
  const session = useReviewSession(record, version, set, parameters, person);
  const isReadOnly = !mayOffer("answer", record.state, person);
  const { review, noteFocus } = usePlaces({ ...props, isReadOnly }, session);
  const isWide = useIsWide();
  const recordPlace = useRecordPlace(isWide);
  const navigate = useNavigate();
  const [showsKeys, setShowsKeys] = useState(false);
  const showKeys = () => setShowsKeys(true);
  const [notice, setNotice] = useState<Notice | null>(null);
  const current = set.steps.find(({ id }) => id === step);
  const isRecordShown = renderRecord !== undefined && recordPlace.isShown;
  const toRecordAndBack = () => leadToRecordAndBack(recordPlace, isWide, review);
  const goBy = (steps: number) => {
    const ids = [...set.steps.map(({ id }) => id), checkStepId];
    const id = ids[ids.indexOf(step) + steps];
    if (id !== undefined) review.goToStep(id);
    else if (steps > 0 && props.renderEnd === undefined) {
      void navigate({ to: "/cases/$caseId/summary", params: { caseId: record.id } });
    }
  };
  useReviewKeys({
    nextOpen: () => review.moveOn(review.draft.get().place.question),
    nextStep: () => goBy(1),
    stepBefore: () => goBy(-1),
    toRecordAndBack: renderRecord === undefined ? () => undefined : toRecordAndBack,
    toPassagesAndBack: () => leadToPassagesAndBack(review),
    showKeys,
  });

  return (
    <ReviewContext value={review}>
      <RecordContext value={renderRecord === undefined ? null : recordPlace.access}>
        {isReadOnly || renderRecord === undefined ? null : <RecordMatching />}
        <PageBarActions>
          <ReviewActions
            {...(isReadOnly ? {} : { onShowKeys: showKeys })}
            {...(renderRecord === undefined
              ? {}
              : {
                  isRecordShown,
                  onToggleRecord: isRecordShown
                    ? recordPlace.hide
                    : () => recordPlace.access.show(),
                })}
          />
        </PageBarActions>
        <div className="-mx-4 mb-4 lg:-mx-6">
          <SavingTroubles session={session} set={set} />
          {isReadOnly ? null : <TakeOver reviewer={person.name} />}
          {isReadOnly ? null : <PlanValuesNote />}
          {isReadOnly || renderRecord === undefined ? null : <UpdateNote />}
        </div>
        <div
          className={classNames("grid min-w-0 items-start gap-x-5 gap-y-4", columns(isRecordShown))}
        >
          {isReadOnly ? (
            <ReadOnlyNote record={record} person={person} />
          ) : (
            <div className="grid gap-3 lg:sticky lg:top-(--below-bar) lg:max-h-[calc(100dvh-8rem)] lg:overflow-y-auto">
              <StepRail current={step} />
              <div className="hidden gap-1 border-t border-line pt-2 lg:grid">
                <SettingToggle setting="movesOn">Auto-advance</SettingToggle>
                <OpenQuestions />
              </div>
            </div>
          )}
          <div
            className="min-w-0 max-w-3xl"
            onFocus={noteFocus}
            onBlur={() => afterPaint(() => void session.autosave.flush())}
          >
            {current === undefined || isReadOnly ? (
              <Suspense>
                <CheckAnswers isReadOnly={isReadOnly} renderEnd={props.renderEnd} />
              </Suspense>
            ) : (
              <NoticeContext value={setNotice}>
                <StepPage key={current.id} step={current} />
              </NoticeContext>
            )}
          </div>
          {isWide && isRecordShown ? (
            <RecordColumn renderRecord={renderRecord} wish={recordPlace.wish} />
          ) : null}
          {isWide && !isRecordShown ? <PanelColumn renderPanel={renderPanel} /> : null}
          {isWide && !isRecordShown ? null : <PanelBar renderPanel={renderPanel} />}
        </div>
        {!isWide && isRecordShown ? (
          <RecordOverlay
            renderRecord={renderRecord}
            wish={recordPlace.wish}
            onClose={recordPlace.hide}
            onCited={() => leadToRecordAndBack(recordPlace, isWide, review)}
          />
        ) : null}
        <UndoToast
          message={notice?.message ?? null}
          onAction={
            notice?.onUndo === undefined
              ? undefined
              : () => {
                  setNotice(null);
                  notice.onUndo?.();
                }
          }
          onDismiss={() => setNotice(null)}
        />
        {showsKeys ? (
          <Suspense>
            <KeysDialog isOpen onClose={() => setShowsKeys(false)} />
          </Suspense>
        ) : null}
      </RecordContext>
    </ReviewContext>
  );
}

// After the questions, or for those who only read.
const CheckAnswers = lazy(async () => {
  const { CheckAnswers: answers } = await import("./check-answers.tsx");
  return { default: answers };
});

// Looked at once in many cases.
const KeysDialog = lazy(async () => {
  const { KeysDialog: dialog } = await import("./keys-dialog.tsx");
  return { default: dialog };
});

function columns(isRecordShown: boolean): string {
  return isRecordShown
    ? "lg:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_minmax(32rem,46%)]"
    : "lg:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_minmax(26rem,29rem)]";
}

/** To the passages beside the question in focus, and from there back to it. */
function leadToPassagesAndBack(review: Review): void {
  const of = questionOfPassage();
  const { question } = review.draft.get().place;
  review.lastAct.set({ ...review.lastAct.get(), isConfirming: true });
  if (of !== undefined) focusQuestion(of);
  else if (question !== undefined) focusPassage(question);
}

/** Into the record, and from there back to the question one came from. */
function leadToRecordAndBack(place: RecordPlace, isWide: boolean, review: Review): void {
  const isBack = place.isShown && (!isWide || isInRecord());
  if (!isBack) {
    place.access.show();
    // It is there once React has drawn it.
    if (isWide) requestAnimationFrame(focusRecord);
    return;
  }
  if (!isWide) place.hide();
  const { question } = review.draft.get().place;
  // After a dialog has closed, which gives the focus back to where it was.
  requestAnimationFrame(() => {
    if (question === undefined || !focusQuestion(question)) focusStepHeading();
  });
}
