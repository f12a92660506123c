import { memo } from "react";
import { askedAsMissing, askedOneByOne } from "#domain";
import { CriterionCard } from "./criterion-card.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { OpenedPages } from "./opened-pages.tsx";
import { PageSection } from "./page-section.tsx";

/** What is not met or met by exception, one by one. */
export const CriteriaPart = memo(function CriteriaPart() {
  const { assessment } = useDecisionPage();
  const { evaluation } = assessment;
  const apart = askedOneByOne(evaluation);
  return (
    <PageSection
      title="Criteria needing your judgment"
      aside={apart.length === 0 ? "none" : String(apart.length)}
    >
      <OpenedPages />
      {apart.length === 0 ? (
        <p className="text-ink-muted">
          {askedAsMissing(evaluation).length === 0
            ? "All required criteria are met as documented, none by exception."
            : "No criterion is not met, and none is met by exception."}
        </p>
      ) : (
        <ol className="grid list-none gap-2">
          {apart.map((result) => (
            <CriterionCard key={result.criterion.id} result={result} />
          ))}
        </ol>
      )}
    </PageSection>
  );
});
