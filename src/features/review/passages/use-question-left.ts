import type { FactDefinition } from "#criteria";
import { useEffect, useEffectEvent, useRef } from "react";
import { useReview } from "../review-context.ts";
import { citeSearched, noteLeft } from "./question-left.ts";

/** Gives an entry the source that goes with it, and notes with the case how it differs from the record once it is left. */
export function useQuestionLeft(fact: FactDefinition) {
  const review = useReview();
  /** Something was entered since the question was last left. */
  const hasEntered = useRef(false);
  const noteIfEntered = () => {
    if (hasEntered.current) noteLeft(review, fact);
    hasEntered.current = false;
  };
  const noteAtEnd = useEffectEvent(noteIfEntered);
  // A step that is left takes its questions with it, without telling that they were left.
  useEffect(() => () => noteAtEnd(), []);
  return {
    noteEntry: (entry: unknown) => {
      hasEntered.current = true;
      citeSearched(review, fact.path, entry);
    },
    noteIfEntered,
  };
}
