import { memo } from "react";
import { TriangleAlert } from "lucide-react";
import { unreadableEntries } from "#domain";
import { Callout } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";
import { Fold } from "./fold.tsx";
import { PageSection } from "./page-section.tsx";

/** What goes wrong easily in a case like this one, and answers to check. */
export const PitfallsPart = memo(function PitfallsPart() {
  const { assessment } = useDecisionPage();
  const { pitfalls, warnings } = assessment.evaluation;
  const problems = unreadableEntries(assessment.set, assessment.problems);
  if (pitfalls.length + warnings.length + problems.length === 0) return null;
  return (
    <PageSection title="Pitfalls" aside={String(pitfalls.length)}>
      {pitfalls.length === 0 ? null : (
        <ul className="grid gap-x-6 rounded-lg border border-line bg-surface px-4 py-2 lg:grid-cols-2">
          {pitfalls.map(({ id, title, explanation, whatToDo }) => (
            <li key={id} data-pitfall={id}>
              <Fold
                isOpenAtFirst={pitfalls.length <= readAtOnce}
                summary={
                  <span className="flex items-start gap-2">
                    <TriangleAlert
                      aria-hidden="true"
                      className="mt-0.5 size-4 shrink-0 text-warning"
                    />
                    <span className="min-w-0 font-medium">{title}</span>
                  </span>
                }
              >
                <p className="max-w-prose">
                  {explanation} <span className="text-ink-muted">{whatToDo}</span>
                </p>
              </Fold>
            </li>
          ))}
        </ul>
      )}
      {warnings.length === 0 ? null : (
        <Callout tone="warning" title="Check these answers">
          <ul>
            {warnings.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </Callout>
      )}
      {problems.length === 0 ? null : (
        <Callout
          tone="critical"
          title={`${String(problems.length)} ${problems.length === 1 ? "entry" : "entries"} can’t be read and aren’t used`}
        />
      )}
    </PageSection>
  );
});

/** So many are shown with their words; of more, the titles are read and each opens by itself. */
const readAtOnce = 2;
