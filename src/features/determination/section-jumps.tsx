import type { Evaluation } from "#criteria";
import { use } from "react";
import { PanelIdContext, type SectionName, sectionTitleId } from "./panel-sections.ts";

export type SectionJumpsProps = {
  readonly evaluation: Evaluation;
  readonly unmetCount: number;
};

/** How much there is of each part, without scrolling; each count leads to its part. */
export function SectionJumps({ evaluation, unmetCount }: SectionJumpsProps) {
  const panelId = use(PanelIdContext);
  const parts: readonly { readonly section: SectionName; label: string; count: number }[] = [
    { section: "unmet", label: "Unmet", count: unmetCount },
    { section: "pitfalls", label: "Pitfalls", count: evaluation.pitfalls.length },
    { section: "coding", label: "Coding", count: evaluation.codingQueries.length },
    { section: "requirements", label: "Needed", count: evaluation.requirements.length },
  ];
  return (
    <nav aria-label="Parts of the recommendation" className="print:hidden">
      <ul className="grid grid-cols-4 divide-x divide-line overflow-clip rounded-lg border border-line bg-surface">
        {parts.map(({ section, label, count }) => (
          <li key={section}>
            <button
              type="button"
              onClick={() => show(sectionTitleId(panelId, section))}
              className="flex min-h-9 w-full flex-wrap items-baseline justify-center gap-x-1.5 px-1 py-1.5 text-sm -outline-offset-2 hover:bg-sunken pointer-coarse:min-h-10"
            >
              <span className={count === 0 ? "text-ink-muted" : "font-semibold"}>{count}</span>
              <span className="text-ink-muted">{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Reading goes on at the part, for eyes and for screen readers alike. */
function show(titleId: string): void {
  const title = document.getElementById(titleId);
  title?.scrollIntoView({ block: "start", behavior: "smooth" });
  title?.focus({ preventScroll: true });
}
