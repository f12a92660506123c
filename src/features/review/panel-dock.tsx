import { type Citation, type FactPath, recommendationWords } from "#criteria";
import { advisoryModeOf, type Assessment, openQuestions } from "#domain";
import { classNames, LiveRegion } from "#ui";
import { ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import { useCallback, useMemo, useRef, useState } from "react";
import { quotedCitations } from "./citation.ts";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/** Draws the panel: what the criteria say, the way to a question, and the sources of the answers. */
export type RenderPanel = (
  assessment: Assessment,
  goTo: (factPath: FactPath) => void,
  citations: Readonly<Record<FactPath, Citation>>,
) => ReactNode;

export type PanelDockProps = {
  readonly renderPanel: RenderPanel;
};

/** The panel as a column of its own, which scrolls by itself. */
export function PanelColumn({ renderPanel }: PanelDockProps) {
  return (
    <aside
      aria-label="Criteria results"
      className="sticky top-(--below-bar) -mr-2 max-h-[calc(100dvh-5rem)] min-w-0 overflow-y-auto pr-2 pb-2 contain-content"
    >
      <LivePanel renderPanel={renderPanel} />
    </aside>
  );
}

/** The one part of the page that every keystroke renders. */
function LivePanel({ renderPanel, onGo }: PanelDockProps & { readonly onGo?: () => void }) {
  const { assessment, draft, goTo } = useReview();
  const current = useLiveValue(assessment, (all) => all);
  const typed = useLiveValue(draft, (record) => record.citations);
  const citations = useMemo(() => quotedCitations(typed), [typed]);
  // What leads to a question is not drawn again for a keystroke.
  const lead = useCallback(
    (path: FactPath) => {
      onGo?.();
      goTo(path);
    },
    [goTo, onGo],
  );
  return renderPanel(current, lead, citations);
}

/**
 * The recommendation on one line at the foot of the window; it opens upwards to the whole panel. Where
 * the window is low, as at 400 % zoom, it stays at the foot of the page and covers nothing.
 */
export function PanelBar({ renderPanel }: PanelDockProps) {
  const { assessment, draft } = useReview();
  const bar = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const recommendation = useLiveValue(assessment, ({ evaluation }) => evaluation.recommendation);
  const open = useLiveValue(assessment, (current) => openQuestions(current).length);
  const mode = useLiveValue(draft, advisoryModeOf);
  const isHidden = mode === "documentation-only";
  const words = isHidden ? documentationOnly : recommendationWords[recommendation];
  return (
    <aside
      aria-label="Criteria results"
      className="z-20 col-span-full -mx-4 lg:-mx-6 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-0"
    >
      <details
        ref={bar}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
        className="group/bar border-t-2 border-line-strong bg-raised shadow-float"
      >
        <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-1.5 font-semibold hover:bg-sunken lg:px-6 [&::-webkit-details-marker]:hidden">
          <ChevronUp
            aria-hidden="true"
            className="size-4 shrink-0 text-ink-muted transition-transform group-open/bar:rotate-180"
          />
          <span
            className={classNames(
              "min-w-0 flex-1 group-open/bar:hidden",
              recommendation === "safety-review" && !isHidden && "text-critical",
            )}
          >
            <span className="sm:hidden">{words.short}</span>
            <span className="max-sm:hidden">{words.sentence}</span>
          </span>
          <span className="hidden min-w-0 flex-1 group-open/bar:inline">Close</span>
          {open === 0 ? null : (
            <span className="text-sm font-normal whitespace-nowrap text-ink-muted max-sm:hidden">
              {open} open
            </span>
          )}
        </summary>
        <div className="max-h-[70dvh] overflow-y-auto border-t border-line px-4 py-3 lg:px-6">
          <LivePanel
            renderPanel={renderPanel}
            onGo={() => {
              if (bar.current !== null) bar.current.open = false;
            }}
          />
        </div>
      </details>
      {/* The panel speaks for itself while it is open. */}
      <LiveRegion>{isOpen || isHidden ? "" : `Recommendation: ${words.sentence}`}</LiveRegion>
    </aside>
  );
}

/** Where the law of the state lets no recommendation be shown. */
const documentationOnly = { short: "What is documented", sentence: "What is documented" };
