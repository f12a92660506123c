import { type Advisory, type Assessment, whatCouldChange } from "#domain";
import type { FactPath } from "#criteria";
import { lazy, memo, type ReactNode, Suspense, useId, useMemo } from "react";
import type { ShownCitation } from "./citation-in-words.ts";
import { BasisNote } from "./basis-note.tsx";
import { CodingSection } from "./coding-section.tsx";
import { EntryProblems } from "./entry-problems.tsx";
import { GapList } from "./gap-list.tsx";
import {
  type PanelCase,
  PanelCaseContext,
  type PanelLinks,
  PanelLinksContext,
} from "./panel-context.ts";
import { RecommendationBanner } from "./recommendation-banner.tsx";
import { WhatIsOpen } from "./what-is-open.tsx";

export type DeterminationPanelProps = {
  readonly assessment: Assessment;
  /** How much of the criteria's judgement may be shown; all of it unless told otherwise. */
  readonly advisory?: Advisory | undefined;
  /** Leads to the question of a fact. Absent where the panel is only read. */
  readonly goTo?: ((path: FactPath) => void) | undefined;
  /** Leads to what the provider is asked for. Absent where no request can be written. */
  readonly toRequest?: (() => void) | undefined;
  /** Where in the record answers were found, by fact path. */
  readonly citations?: Readonly<Record<FactPath, ShownCitation>> | undefined;
};

/**
 * What the criteria say about a case as it stands: the recommendation, whether it can still change, and one list of
 * criteria, each with its reason, its pitfalls and the next thing to do; coding apart. It keeps nothing of its
 * own but which rows are open, so the nurse sees it live and the physician reads the same.
 */
export const DeterminationPanel = memo(function DeterminationPanel({
  assessment,
  advisory,
  goTo,
  toRequest,
  citations = noCitations,
}: DeterminationPanelProps): ReactNode {
  const { set, problems, evaluation } = assessment;
  const panelId = useId();
  const links = useMemo<PanelLinks>(() => ({ set, goTo, toRequest }), [set, goTo, toRequest]);
  const panelCase = useMemo<PanelCase>(
    () => ({ assessment, citations, change: whatCouldChange(assessment) }),
    [assessment, citations],
  );
  return (
    <PanelLinksContext value={links}>
      <PanelCaseContext value={panelCase}>
        {advisory?.mode === "documentation-only" ? (
          <Suspense>
            <DocumentationPanel panelId={panelId} assessment={assessment} advisory={advisory} />
          </Suspense>
        ) : (
          <section
            aria-labelledby={panelId}
            data-recommendation={evaluation.recommendation}
            data-route={evaluation.route}
            className="grid grid-cols-[minmax(0,1fr)] gap-3"
          >
            <h2 id={panelId} className="sr-only">
              Recommendation
            </h2>
            <RecommendationBanner evaluation={evaluation} warnings={assessment.warnings} />
            <WhatIsOpen />
            <EntryProblems problems={problems} warnings={assessment.warnings} />
            <GapList />
            <CodingSection set={set} queries={evaluation.codingQueries} />
            <BasisNote set={set} evaluation={evaluation} />
          </section>
        )}
      </PanelCaseContext>
    </PanelLinksContext>
  );
});

// For the states whose law lets nothing else be shown.
const DocumentationPanel = lazy(async () => {
  const { DocumentationPanel: panel } = await import("./documentation-panel.tsx");
  return { default: panel };
});

const noCitations: Readonly<Record<FactPath, ShownCitation>> = {};
