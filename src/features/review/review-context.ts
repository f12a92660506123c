import { createContext, use } from "react";
import type { FactPath } from "#criteria";
import type { ReviewSession } from "./review-session.ts";

/** Where in the form: a step, and a question of it. */
export type ReviewPlace = { readonly step: string; readonly question?: FactPath };

export type Review = ReviewSession & {
  /** Nothing of the case may be changed here: the review is handed over, or another role's. */
  readonly isReadOnly: boolean;
  /** Whether other criteria may be chosen here; never in a review that repeats another's. */
  readonly mayChangeCriteria: boolean;
  /** Goes to the step of a question and puts the focus into its control. */
  readonly goTo: (question: FactPath) => void;
  readonly goToStep: (step: string) => void;
  /** Goes to the next open question after this one; to the check page when every question is answered. */
  readonly moveOn: (from: FactPath | undefined) => void;
  /** Goes to the next open question with a passage to be confirmed, and into it; to the next open one without. */
  readonly moveOnOffered: (from: FactPath) => void;
  /** Another step was asked for and is not on the screen yet. */
  readonly isMoving: () => boolean;
  /** Puts the focus where a step that has just appeared was meant to be read from. */
  readonly arrive: () => void;
  /** The address of a place, for links that open elsewhere. */
  readonly hrefOf: (place: ReviewPlace) => string;
};

export const ReviewContext = createContext<Review | null>(null);

/** The case under review around this component. */
export function useReview(): Review {
  const review = use(ReviewContext);
  if (review === null) throw new Error("useReview needs a ReviewWorkspace above it");
  return review;
}
