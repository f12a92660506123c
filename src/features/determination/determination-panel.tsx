import type { Advisory, Assessment } from "#domain";
import type { Citation, FactPath } from "#criteria";
import { lazy, memo, type ReactNode, Suspense, useId, useMemo } from "react";
import { analystsFor } from "./analysts.ts";
import { countUnmet } from "./arrange-criteria.ts";
import { BasisNote } from "./basis-note.tsx";
import { CodingSection, PitfallSection } from "./check-sections.tsx";
import { CriteriaSections } from "./criteria-sections.tsx";
import { EntryProblems } from "./entry-problems.tsx";
import {
  type PanelCase,
  PanelCaseContext,
  type PanelLinks,
  PanelLinksContext,
} from "./panel-context.ts";
import { RecommendationBanner } from "./recommendation-banner.tsx";
import { PanelIdContext } from "./panel-sections.ts";
import { RequirementSection } from "./requirement-section.tsx";
import { SectionJumps } from "./section-jumps.tsx";
import { WhatIsOpen } from "./what-is-open.tsx";

export type DeterminationPanelProps = {
  readonly assessment: Assessment;
  /** How much of the criteria's judgement may be shown; all of it unless told otherwise. */
  readonly advisory?: Advisory | undefined;
  /** Leads to the question of a fact. Absent where the panel is only read. */
  readonly goTo?: ((path: FactPath) => void) | undefined;
  /** Where in the record answers were found, by fact path. */
  readonly citations?: Readonly<Record<FactPath, Citation>> | undefined;
};

/**
 * What the criteria say about a case as it stands: the recommendation, what is open, every criterion
 * with its reason, pitfalls, coding queries and what would have to be shown. It keeps nothing of its
 * own but which rows are open, so the nurse sees it live and the physician reads the same.
 */
export const DeterminationPanel = memo(function DeterminationPanel({
  assessment,
  advisory,
  goTo,
  citations = noCitations,
}: DeterminationPanelProps): ReactNode {
  const { set, parameters, facts, problems, evaluation } = assessment;
  const analysts = useMemo(() => analystsFor(set, parameters), [set, parameters]);
  const panelId = useId();
  const ways = useMemo<PanelLinks>(() => ({ set, goTo }), [set, goTo]);
  const panelCase = useMemo<PanelCase>(
    () => ({ set, facts, citations, reasons: once(() => analysts.explain(facts)) }),
    [set, facts, citations, analysts],
  );
  return (
    <PanelLinksContext value={ways}>
      <PanelCaseContext value={panelCase}>
        <PanelIdContext value={panelId}>
          {advisory?.mode === "documentation-only" ? (
            <Suspense>
              <DocumentationPanel panelId={panelId} assessment={assessment} advisory={advisory} />
            </Suspense>
          ) : (
            <section
              aria-labelledby={panelId}
              data-recommendation={evaluation.recommendation}
              data-route={evaluation.route}
              className="grid grid-cols-[minmax(0,1fr)] gap-4"
            >
              <h2 id={panelId} className="sr-only">
                Recommendation
              </h2>
              <RecommendationBanner evaluation={evaluation} warnings={assessment.warnings} />
              <WhatIsOpen analysts={analysts} assessment={assessment} />
              <SectionJumps evaluation={evaluation} unmetCount={countUnmet(evaluation.criteria)} />
              <EntryProblems problems={problems} warnings={assessment.warnings} />
              <CriteriaSections set={set} results={evaluation.criteria}>
                <PitfallSection set={set} pitfalls={evaluation.pitfalls} />
                <CodingSection set={set} queries={evaluation.codingQueries} />
                <RequirementSection set={set} requirements={evaluation.requirements} />
              </CriteriaSections>
              <BasisNote set={set} evaluation={evaluation} />
            </section>
          )}
        </PanelIdContext>
      </PanelCaseContext>
    </PanelLinksContext>
  );
});

// For the states whose law lets nothing else be shown.
const DocumentationPanel = lazy(async () => {
  const { DocumentationPanel: panel } = await import("./documentation-panel.tsx");
  return { default: panel };
});

/** Works something out when it is first asked for, and remembers it. */
function once<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | undefined;
  return () => (done ??= { result: work() }).result;
}

const noCitations: Readonly<Record<FactPath, Citation>> = {};
