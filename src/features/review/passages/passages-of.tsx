import type { FactDefinition } from "#criteria";
import { lazy, Suspense } from "react";
import { useLiveValue } from "../live-value.ts";
import { useReview } from "../review-context.ts";
import { SearchNote } from "./search-note.tsx";

export type PassagesOfProps = {
  readonly fact: FactDefinition;
  /** Answers “not documented”, with the pages that were searched. */
  readonly onNotDocumented: () => void;
};

/** What the record says of a question, beside its control. Nothing of it is an answer. */
export function PassagesOf({ fact, onNotDocumented }: PassagesOfProps) {
  const { offers } = useReview();
  const proposal = useLiveValue(offers, ({ proposals }) => proposals.get(fact.path));
  return proposal === undefined ? (
    <SearchNote fact={fact} onNotDocumented={onNotDocumented} />
  ) : (
    <Suspense>
      <QuestionPassages fact={fact} proposal={proposal} onNotDocumented={onNotDocumented} />
    </Suspense>
  );
}

// Without documents there are no passages.
const QuestionPassages = lazy(async () => {
  const { QuestionPassages: passages } = await import("./question-passages.tsx");
  return { default: passages };
});
