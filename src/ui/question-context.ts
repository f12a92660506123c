import { createContext, use } from "react";
import type { ReactNode } from "react";

/** What a control needs to know about the question around it. */
export type QuestionContextValue = {
  /** Goes on the control of a single question; a group carries it on its fieldset. */
  readonly controlId: string | undefined;
  readonly labelId: string | undefined;
  /** The question's own words, for the names of buttons beside its control. */
  readonly label: ReactNode;
  /** Ids of hint and error, ready for aria-describedby; on a group the fieldset carries them. */
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
};

const outsideAnyQuestion: QuestionContextValue = {
  controlId: undefined,
  labelId: undefined,
  label: undefined,
  describedBy: undefined,
  isInvalid: false,
};

export const QuestionContext = createContext<QuestionContextValue>(outsideAnyQuestion);

/** The question around this control; empty when the control stands alone with its own label. */
export function useQuestion(): QuestionContextValue {
  return use(QuestionContext);
}

/** Joins ids for aria-describedby or aria-labelledby; undefined when there are none. */
export function idList(...ids: readonly (string | false | undefined)[]): string | undefined {
  const present = ids.filter((id) => typeof id === "string");
  return present.length === 0 ? undefined : present.join(" ");
}
