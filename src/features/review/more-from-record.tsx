import { isAnswered, sameJson } from "#domain";
import type { FactDefinition } from "#criteria";
import { Disclosure } from "#ui";
import { useLiveValue } from "./live-value.ts";
import { QuestionList } from "./question-list.tsx";
import { useReview } from "./review-context.ts";

export type MoreFromRecordProps = {
  readonly facts: readonly FactDefinition[];
  readonly saysAll: boolean;
};

/** Dates, doses, sides and the like of one step, folded away: nobody has to answer any of it. */
export function MoreFromRecord({ facts, saysAll }: MoreFromRecordProps) {
  const { assessment } = useReview();
  const answered = useLiveValue(
    assessment,
    (current) => facts.filter((fact) => isAnswered(fact, current)).length,
    sameJson,
  );
  if (facts.length === 0) return null;
  const count = answered === 0 ? "" : ` (${String(answered)} answered)`;
  return (
    <Disclosure summary={`More from the record${count}`}>
      <p className="mb-3 text-sm text-ink-muted">
        Optional. The criteria don’t use these answers, and the review is complete without them.
        They appear in the course of care, the summary, and letters.
      </p>
      <QuestionList facts={facts} saysAll={saysAll} />
    </Disclosure>
  );
}
