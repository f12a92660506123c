import { memo, type ReactNode, useMemo } from "react";
import {
  answersOutsideCriteria,
  type Determination,
  outsideCriteriaTitle,
  outsideReasonWords,
  signedAnswersOutside,
} from "#domain";
import { Entered } from "#ui";
import { CitedPage } from "./cited-answers.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { PageSection } from "./page-section.tsx";

/** What the record documents and no criterion read, with value and source: folded away in the form, never here. */
export const OutsidePart = memo(function OutsidePart() {
  const { assessment } = useDecisionPage();
  return (
    <OutsideAnswers
      lead="The criteria don’t use these answers. They don’t change the recommendation."
      answers={answersOutsideCriteria(assessment)}
      renderSource={({ path, label }) => <CitedPage path={path} label={label} />}
    />
  );
});

/** The same as it was when the decision was signed. */
export function SignedOutside({ determination }: { readonly determination: Determination }) {
  const outside = useMemo(() => signedAnswersOutside(determination), [determination]);
  if (outside === null) {
    return (
      <PageSection title={outsideCriteriaTitle}>
        <p className="max-w-prose">
          This decision doesn’t have what is needed to list these answers as they were at signing.
          See the case history for its answers.
        </p>
      </PageSection>
    );
  }
  return (
    <OutsideAnswers
      lead="As documented when the decision was signed. The criteria didn’t use these answers."
      answers={outside}
      renderSource={({ source }) =>
        source === "" ? null : (
          <span className="block text-sm text-ink-muted">
            <Entered isSentence text={source} />
          </span>
        )
      }
    />
  );
}

type OutsideAnswer = ReturnType<typeof answersOutsideCriteria>[number];

function OutsideAnswers<T extends OutsideAnswer>({
  lead,
  answers,
  renderSource,
}: {
  readonly lead: string;
  readonly answers: readonly T[];
  readonly renderSource: (answer: T) => ReactNode;
}) {
  if (answers.length === 0) return null;
  return (
    <PageSection title={outsideCriteriaTitle} aside={String(answers.length)} lead={lead}>
      <dl className="grid gap-x-3 gap-y-1 rounded-lg border border-line bg-surface px-4 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        {answers.map((answer) => (
          <div key={answer.path} data-outside={answer.path} className="contents">
            <dt>
              {answer.label}
              <span className="block text-sm text-ink-muted">{outsideReasonWords[answer.why]}</span>
            </dt>
            <dd className="min-w-0">
              <span className="font-medium">
                <Entered isSentence text={answer.words} />
              </span>
              {renderSource(answer)}
            </dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}
