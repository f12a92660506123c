import { useMemo } from "react";
import {
  type Determination,
  outsideCriteriaTitle,
  outsideReasonWords,
  signedAnswersOutside,
} from "#domain";
import { Entered } from "#ui";
import { PageSection } from "./page-section.tsx";

/** What was documented when the decision was signed and no criterion read, with value and source. */
export function SignedOutside({ line }: { readonly line: Determination }) {
  const outside = useMemo(() => signedAnswersOutside(line), [line]);
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
  if (outside.length === 0) return null;
  return (
    <PageSection
      title={outsideCriteriaTitle}
      aside={String(outside.length)}
      lead="As documented when the decision was signed. The criteria didn’t use these answers."
    >
      <dl className="grid gap-x-3 gap-y-1 rounded-lg border border-line bg-surface px-4 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        {outside.map(({ path, label, words, why, source }) => (
          <div key={path} data-outside={path} className="contents">
            <dt>
              {label}
              <span className="block text-sm text-ink-muted">{outsideReasonWords[why]}</span>
            </dt>
            <dd className="min-w-0">
              <span className="font-medium">
                <Entered isSentence text={words} />
              </span>
              {source === "" ? null : (
                <span className="block text-sm text-ink-muted">
                  <Entered isSentence text={source} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}
