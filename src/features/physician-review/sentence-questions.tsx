import {
  decisionFields,
  draftQuestions,
  isConfirmed,
  questionInWords,
  type RationaleQuestion,
  subjectOf,
  topicOf,
  whatToDoAbout,
} from "#domain";
import { Callout } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";

/** Sentences that do not seem to fit the decision, each with its two ways out: change it, or confirm it. */
export function SentenceQuestions() {
  const { draft, amend, assessment, advisory } = useDecisionPage();
  const questions = draftQuestions(draft, assessment, advisory.mode);
  if (questions.length === 0) return null;
  const confirm = (question: RationaleQuestion, isKept: boolean): void => {
    const subject = subjectOf(question);
    const { sentence } = question;
    amend((before) => ({
      ...before,
      confirmedSentences: [
        ...(before.confirmedSentences ?? []).filter(
          (one) => one.subject !== subject || one.sentence !== sentence,
        ),
        ...(isKept ? [{ subject, sentence }] : []),
      ],
    }));
  };
  return (
    <Callout tone="warning" headingLevel={3} title="Does the rationale fit the decision?">
      <ul className="grid gap-3">
        {questions.map((question, number) => {
          const id = decisionFields.sentence(subjectOf(question), number);
          return (
            <li key={id} className="grid gap-1">
              <p className="wrap-anywhere" dir="auto">
                {advisory.mode === "full"
                  ? questionInWords(question)
                  : questionInWords(question, topicOf)}
              </p>
              <p className="text-sm text-ink-muted">{whatToDoAbout(question)}</p>
              <label className="flex min-h-7 items-start gap-2">
                <input
                  id={id}
                  type="checkbox"
                  className="mark mt-0.75"
                  checked={isConfirmed(question, draft)}
                  onChange={({ target }) => confirm(question, target.checked)}
                />
                <span>
                  Confirm this sentence
                  <span className="sr-only">: {question.sentence}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
