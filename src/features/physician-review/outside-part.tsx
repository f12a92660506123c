import { memo } from "react";
import { answersOutsideCriteria, outsideCriteriaTitle, outsideReasonWords } from "#domain";
import { CitedPage } from "./cited-answers.tsx";
import { useDesk } from "./desk-context.ts";
import { PageSection } from "./page-section.tsx";
import { Entered } from "#ui";

/** What the record documents and no criterion read, with value and source: folded away in the form, never here. */
export const OutsidePart = memo(function OutsidePart() {
  const { assessment } = useDesk();
  const outside = answersOutsideCriteria(assessment);
  if (outside.length === 0) return null;
  return (
    <PageSection
      title={outsideCriteriaTitle}
      aside={String(outside.length)}
      lead="The criteria don’t use these answers. They don’t change the recommendation."
    >
      <dl className="grid gap-x-3 gap-y-1 rounded-lg border border-line bg-surface px-4 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        {outside.map(({ path, label, words, why }) => (
          <div key={path} data-outside={path} className="contents">
            <dt>
              {label}
              <span className="block text-sm text-ink-muted">{outsideReasonWords[why]}</span>
            </dt>
            <dd className="min-w-0">
              <span className="font-medium">
                <Entered isSentence text={words} />
              </span>
              <CitedPage path={path} label={label} />
            </dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
});
