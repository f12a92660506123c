import { memo } from "react";
import { type Documentation, documentationOf, documentationWords } from "#domain";
import { StatusTag, type Tone } from "#ui";
import { CitedAnswers } from "./cited-answers.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { Fold } from "./fold.tsx";
import { PageSection } from "./page-section.tsx";

/**
 * Every criterion with what the record holds of it and what it does not, in the set's order, and no word on
 * whether that is enough: the law of some states leaves that to the physician alone.
 */
export const DocumentationPart = memo(function DocumentationPart() {
  const { assessment } = useDecisionPage();
  const documented = documentationOf(assessment);
  return (
    <PageSection
      title="What is documented"
      aside={`${String(documented.length)} criteria`}
      lead="In clinical order. You judge whether it is enough."
    >
      <ol className="grid list-none gap-2">
        {documented.map(({ criterion, topic, documentation, reads }) => (
          <li
            key={criterion.id}
            data-criterion={criterion.id}
            className="grid gap-1 rounded-lg border border-line bg-surface px-4 py-2 break-inside-avoid"
          >
            <div className="flex flex-wrap items-start justify-between gap-x-3">
              <h3 className="min-w-0 font-semibold">{topic}</h3>
              <StatusTag tone={tones[documentation]} label={documentationWords[documentation]} />
            </div>
            <CitedAnswers reads={reads} />
            <Fold summary={<span className="font-medium">Requirement</span>}>
              <p className="max-w-prose">{criterion.requirement}</p>
              <p className="max-w-prose text-ink-muted">Its name: “{criterion.title}”.</p>
            </Fold>
          </li>
        ))}
      </ol>
    </PageSection>
  );
});

const tones: Readonly<Record<Documentation, Tone>> = {
  documented: "info",
  "in-part": "neutral",
  "not-documented": "neutral",
  open: "muted",
};
