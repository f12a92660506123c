import type { CriteriaSet, FactPath, ParameterValues } from "#criteria";
import { type AutosaveState, type CaseRecord, isClosed } from "#cases";
import { Callout } from "#ui";
import { type FocusEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { caseDifferences } from "./case-differences.ts";
import { CheckAnswers } from "./check-answers.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { focusQuestion, focusStepHeading } from "./focus-question.ts";
import { MemberHeader } from "./member-header.tsx";
import { PanelDock } from "./panel-dock.tsx";
import { type Review, ReviewContext, type ReviewPlace } from "./review-context.ts";
import { type ReviewSession, useReviewSession } from "./review-session.ts";
import type { ReviewWorkspaceProps } from "./review-workspace.tsx";
import { SaveProblem, useSaveTrouble } from "./save-status.tsx";

import { StepPage } from "./step-page.tsx";
import { StepRail } from "./step-rail.tsx";

export type CaseReviewProps = Omit<ReviewWorkspaceProps, "hrefOf"> & {
  readonly hrefOf: (place: ReviewPlace) => string;
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
};

/** The screen of one open case. */
export function CaseReview(props: CaseReviewProps) {
  const { record, version, set, parameters, step, renderPanel } = props;
  const { session, saving } = useReviewSession(record, version, set, parameters);
  const { review, noteFocus } = usePlaces(props, session);
  const current = set.steps.find(({ id }) => id === step);
  const isSigned = isClosed(record.state);

  return (
    <ReviewContext value={review}>
      <div className="-mx-4 -mt-4 lg:-mx-6">
        <SavingTroubles session={session} set={set} saving={saving} />
      </div>
      <div className="z-20 -mx-4 mb-4 border-b border-line bg-canvas px-4 py-2 lg:-mx-6 lg:px-6 sm:[@media(min-height:36rem)]:sticky sm:[@media(min-height:36rem)]:top-0">
        <MemberHeader {...(isSigned ? {} : { saving })} />
      </div>
      <div className="grid min-w-0 items-start gap-x-5 gap-y-4 lg:grid-cols-[12rem_minmax(0,1fr)] xl:grid-cols-[12rem_minmax(0,1fr)_minmax(26rem,29rem)]">
        {isSigned ? (
          <Callout tone="info" title="Signed">
            This case is signed. It is shown as it was signed and cannot be changed.
          </Callout>
        ) : (
          <div className="lg:sticky lg:top-16">
            <StepRail current={step} />
          </div>
        )}
        <div
          className="min-w-0 max-w-3xl"
          onFocus={noteFocus}
          onBlur={() => void session.autosave.flush()}
        >
          {current === undefined || isSigned ? (
            <CheckAnswers isReadOnly={isSigned} />
          ) : (
            <StepPage key={current.id} step={current} />
          )}
        </div>
        <div className="min-w-0 max-xl:contents">
          <PanelDock renderPanel={renderPanel} />
        </div>
      </div>
    </ReviewContext>
  );
}

/** Where the reader is: told to the address and kept in the record, and where the focus goes. */
function usePlaces(
  { step, question, onPlaceChange, hrefOf, set, record }: CaseReviewProps,
  session: ReviewSession,
): { readonly review: Review; readonly noteFocus: (event: FocusEvent) => void } {
  const outside = useRef({ onPlaceChange, hrefOf, step });
  /** Where the focus goes once the step on its way is there; its heading when undefined. */
  const target = useRef(question);

  // Before the step's own effect, which moves the focus and so asks where the reader is.
  useLayoutEffect(() => {
    outside.current = { onPlaceChange, hrefOf, step };
  });

  const isSigned = isClosed(record.state);
  return useMemo(() => {
    const note = (place: ReviewPlace) => {
      if (!isSigned) session.amend({ place });
      outside.current.onPlaceChange(place);
    };
    const goToStep = (id: string) => {
      target.current = undefined;
      if (id === outside.current.step) focusStepHeading();
      else note({ step: id });
      void session.autosave.flush();
    };
    const goTo = (path: FactPath) => {
      const fact = set.facts.find((one) => one.path === path);
      if (fact === undefined || isSigned) return;
      if (fact.step === outside.current.step) {
        focusQuestion(path);
        return;
      }
      target.current = path;
      note({ step: fact.step, question: path });
      void session.autosave.flush();
    };
    const noteFocus = (event: FocusEvent) => {
      const path = event.target.closest<HTMLElement>("[data-question]")?.dataset["question"];
      if (path === undefined || path === session.draft.get().place.question) return;
      note({ step: outside.current.step, question: path });
    };
    const review: Review = {
      ...session,
      goTo,
      goToStep,
      arrive: () => {
        // Back, forward and pasted addresses change the step without passing through here.
        const { step } = outside.current;
        if (!isSigned && session.draft.get().place.step !== step)
          session.amend({ place: { step } });
        const question = target.current;
        if (question === undefined || !focusQuestion(question)) focusStepHeading();
      },
      hrefOf: (place) => outside.current.hrefOf(place),
    };
    return { review, noteFocus };
  }, [session, set, isSigned]);
}

type SavingTroublesProps = {
  readonly session: ReviewSession;
  readonly set: CriteriaSet;
  readonly saving: AutosaveState;
};

/** What to say and to ask when a save did not go through. */
function SavingTroubles({ session, set, saving }: SavingTroublesProps) {
  const { autosave, draft, showRecord } = session;
  const trouble = useSaveTrouble(saving);
  const [putOff, setPutOff] = useState<AutosaveState>();
  const theirs = saving.kind === "conflict" ? saving.current.value : undefined;

  useEffect(() => {
    // Two windows that only look at different questions have nothing to decide.
    if (theirs !== undefined && caseDifferences(set, draft.get(), theirs).length === 0) {
      void autosave.keepMine();
    }
  }, [theirs, set, draft, autosave]);

  const decide = (merged: CaseRecord) => {
    showRecord(merged);
    autosave.update(merged);
    void autosave.keepMine();
  };
  return (
    <>
      {trouble === undefined ? null : (
        <SaveProblem
          trouble={trouble}
          record={() => draft.get()}
          onRetry={() => void autosave.retry()}
          onCompare={() => setPutOff(undefined)}
        />
      )}
      {theirs === undefined ? null : (
        <ConflictDialog
          set={set}
          mine={draft.get()}
          theirs={theirs}
          isOpen={putOff !== saving && caseDifferences(set, draft.get(), theirs).length > 0}
          onClose={() => setPutOff(saving)}
          onDecide={decide}
        />
      )}
    </>
  );
}
