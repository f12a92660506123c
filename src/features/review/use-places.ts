import { type FocusEvent, useLayoutEffect, useMemo, useRef } from "react";
import type { CriteriaSet, FactDefinition, FactPath } from "#criteria";
import { focusQuestion, focusStepHeading } from "./focus-question.ts";
import { focusPassage } from "./passages/focus-passage.ts";
import { hasOffer, nextOffered } from "./passages/next-offered.ts";
import type { Review, ReviewPlace } from "./review-context.ts";
import type { ReviewSession } from "./review-session.ts";
import { checkStepId, nextOpenQuestion } from "./step-progress.ts";

export type PlacesProps = {
  /** Nothing of the case may be changed here: neither is where it is read. */
  readonly isReadOnly: boolean;
  /** What ends a review that is no case's: it stays with the criteria it repeats. */
  readonly renderEnd?: unknown;
  readonly set: CriteriaSet;
  readonly step: string;
  readonly question?: string | undefined;
  readonly onPlaceChange: (place: ReviewPlace) => void;
  readonly hrefOf: (place: ReviewPlace) => string;
};

/** Where the reader is: told to the address and kept in the record, and where the focus goes. */
export function usePlaces(
  { step, question, onPlaceChange, hrefOf, set, isReadOnly, renderEnd }: PlacesProps,
  session: ReviewSession,
): { readonly review: Review; readonly noteFocus: (event: FocusEvent) => void } {
  const mayChangeCriteria = !isReadOnly && renderEnd === undefined;
  const outside = useRef({ onPlaceChange, hrefOf, step, question });
  /** Where the focus goes once the step on its way is there; else where the address says, or its heading. */
  const target = useRef<{ readonly path: FactPath; readonly isPassage: boolean }>(undefined);
  /** The step that is being left, until the other one is there. */
  const leaving = useRef<{ readonly step: string; readonly since: number }>(undefined);

  // Before the step's own effect, which moves the focus and so asks where the reader is.
  useLayoutEffect(() => {
    outside.current = { onPlaceChange, hrefOf, step, question };
  });

  return useMemo(() => {
    const note = (place: ReviewPlace) => {
      if (place.step !== outside.current.step) {
        leaving.current = { step: outside.current.step, since: performance.now() };
      }
      if (!isReadOnly) session.amend({ place });
      outside.current.onPlaceChange(place);
    };
    const goToStep = (id: string) => {
      target.current = undefined;
      if (id === outside.current.step) focusStepHeading();
      else note({ step: id });
      void session.autosave.flush();
    };
    const goTo = (path: FactPath, isPassage = false) => {
      const fact = set.facts.find((one) => one.path === path);
      if (fact === undefined || isReadOnly) return;
      if (fact.step === outside.current.step) {
        focusPlace({ path, isPassage });
        return;
      }
      target.current = { path, isPassage };
      note({ step: fact.step, question: path });
      void session.autosave.flush();
    };
    const noteFocus = (event: FocusEvent) => {
      const path = event.target.closest<HTMLElement>("[data-question]")?.dataset["question"];
      if (path === undefined || path === session.draft.get().place.question) return;
      note({ step: outside.current.step, question: path });
    };
    const moveOn = (from: FactPath | undefined) => {
      const after = { step: outside.current.step, question: from };
      const next = nextOpenQuestion(session.assessment.get(), after);
      if (next === undefined) goToStep(checkStepId);
      else if (next.path !== from) goTo(next.path, isToConfirm(next));
    };
    /** Who goes from passage to passage stays with them, where the next question has one to be confirmed. */
    const isToConfirm = (fact: FactDefinition) =>
      session.lastAct.get().isConfirming &&
      hasOffer(fact, session.offers.get(), session.draft.get());
    const moveOnOffered = (from: FactPath) => {
      session.lastAct.set({ ...session.lastAct.get(), isConfirming: true });
      const [assessment, offers] = [session.assessment.get(), session.offers.get()];
      const next = nextOffered(assessment, offers, session.draft.get(), from);
      if (next === undefined) moveOn(from);
      else goTo(next.path, true);
    };
    const review: Review = {
      ...session,
      isReadOnly,
      mayChangeCriteria,
      goTo: (path) => goTo(path),
      goToStep,
      moveOn,
      moveOnOffered,
      isMoving: () =>
        leaving.current?.step === outside.current.step &&
        performance.now() - leaving.current.since < longestMove,
      arrive: () => {
        leaving.current = undefined;
        // Back, forward and pasted addresses change the step without passing through here.
        const { step } = outside.current;
        if (!isReadOnly && session.draft.get().place.step !== step)
          session.amend({ place: { step } });
        const { question } = outside.current;
        const place =
          target.current ??
          (question === undefined ? undefined : { path: question, isPassage: false });
        target.current = undefined;
        if (place === undefined || !focusPlace(place)) focusStepHeading();
      },
      hrefOf: (place) => outside.current.hrefOf(place),
    };
    return { review, noteFocus };
  }, [session, set, isReadOnly, mayChangeCriteria]);
}

/** The passage to be confirmed beside a question, or the question where it has none. */
function focusPlace({ path, isPassage }: { readonly path: FactPath; readonly isPassage: boolean }) {
  return (isPassage && focusPassage(path)) || focusQuestion(path);
}

/** A step that has not come by then will not come: the keys work again. In milliseconds. */
const longestMove = 1000;
