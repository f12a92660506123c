import { answerState, type FactDefinition, readerOf } from "#criteria";
import { type DeniedFindings, proposedValueInWords } from "#domain";
import { Button } from "#ui";
import { Check } from "lucide-react";
import type { QuestionRecord } from "./question-record.ts";
import type { PassageActs } from "./use-passage-acts.ts";

/**
 * Findings that the record denies, as evidence for "none of these". The record's silence about another finding is said
 * beside it: whether there are none is the reviewer's to say.
 */
export function DeniedNote({
  fact,
  denied: { denied, notAsked, isComplete, passages },
  record,
  acts,
}: {
  readonly fact: FactDefinition;
  readonly denied: DeniedFindings;
  readonly record: QuestionRecord;
  readonly acts: PassageActs;
}) {
  const isAnswered = answerState(readerOf(fact.path)(record.answers)) !== "unanswered";
  const [first, ...rest] = passages.map(({ passage }) => passage);
  if (isAnswered || first === undefined) return null;
  const none = proposedValueInWords(fact, []);
  return (
    <div className="grid gap-1 border-l-2 border-line-strong pl-2.5">
      <p className="text-ink-muted">
        Denied in the record: {denied.join(", ")}.
        {notAsked.length === 0 ? "" : ` Not mentioned: ${notAsked.join(", ")}.`}
      </p>
      <div>
        <Button
          size="small"
          icon={<Check />}
          data-passage-act={isComplete ? "offered" : "shown"}
          onClick={() => acts.takeNone([first, ...rest])}
        >
          {isComplete ? none : `${none}: I reviewed the rest`}
        </Button>
      </div>
    </div>
  );
}
