import { commandFor } from "#data";
import type { FactDefinition } from "#criteria";
import type { CaseCitation } from "#domain";
import { Entered, Button } from "#ui";
import { BookMarked, FileText, PenLine } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { ChangedSource } from "./changed-source.tsx";
import { changeCitation, citationInWords, emptyCitation, withoutCitation } from "./citation.ts";
import { useLiveValue } from "./live-value.ts";
import { useRecord } from "./record-context.ts";
import { useReview } from "./review-context.ts";

/** Where in the record an answer was found: a badge while closed, four fields while open. */
export function SourceOf({ fact }: { readonly fact: FactDefinition }) {
  const { draft, amend } = useReview();
  const record = useRecord();
  const citation = useLiveValue(draft, (record) => record.citations[fact.path]);
  const further = useLiveValue(
    draft,
    (record) => record.furtherCitations?.[fact.path]?.length ?? 0,
  );
  const hasNote = useLiveValue(draft, (record) => record.answerNotes?.[fact.path] !== undefined);
  const change = (next: Partial<CaseCitation>) =>
    amend({ citations: changeCitation(draft.get().citations, fact.path, next) });
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDetailsElement>(null);
  useEffect(() => (isOpen ? closeFromOutside(frame.current) : undefined), [isOpen]);
  const close = () => frame.current?.removeAttribute("open");
  return (
    <>
      {citation === undefined || record === null ? null : (
        <button
          type="button"
          title="Show it in the record"
          onClick={() => record.show(citation)}
          className="inline-flex min-h-7 max-w-56 min-w-0 items-center gap-1.5 rounded-md px-1.5 text-sm text-accent hover:bg-accent-soft pointer-coarse:min-h-10"
        >
          <BookMarked aria-hidden="true" className="size-4 shrink-0" />
          <span className="truncate">
            <span className="sr-only">Source: </span>
            <Entered isSentence text={citationInWords(citation)} />
          </span>
        </button>
      )}
      {further === 0 && !hasNote ? null : (
        <span className="text-sm whitespace-nowrap text-ink-muted">
          {[
            ...(further === 0
              ? []
              : [`+${String(further)} ${further === 1 ? "source" : "sources"}`]),
            ...(hasNote ? ["note"] : []),
          ].join(", ")}
        </span>
      )}
      {citation === undefined ? null : <ChangedSource citation={citation} />}
      <details
        ref={frame}
        data-source
        name="source-of-answer"
        className="group/source relative pointer-coarse:-my-1.5"
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <SourceSummary fact={fact} citation={citation} isBadge={record === null} />
        <div className="absolute top-full right-0 z-10 mt-1 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line-control bg-raised p-3 shadow-float">
          {isOpen ? (
            <>
              <Suspense>
                <CitationFields citation={citation ?? emptyCitation} onChange={change} />
                <FurtherSources fact={fact} />
              </Suspense>
              <div className="mt-3 flex flex-wrap gap-2">
                {record === null ? null : (
                  <Button
                    size="small"
                    icon={<FileText />}
                    onClick={() => {
                      close();
                      record.show();
                    }}
                  >
                    Select it in the record
                  </Button>
                )}
                {citation === undefined ? null : (
                  <Button
                    size="small"
                    variant="quiet"
                    onClick={() => {
                      amend({ citations: withoutCitation(draft.get().citations, fact.path) });
                      close();
                      frame.current?.querySelector("summary")?.focus();
                    }}
                  >
                    Remove source
                  </Button>
                )}
              </div>
            </>
          ) : null}
        </div>
      </details>
    </>
  );
}

type SourceSummaryProps = {
  readonly fact: FactDefinition;
  readonly citation: CaseCitation | undefined;
  /** Without a record to open, the badge itself leads to the fields. */
  readonly isBadge: boolean;
};

function SourceSummary({ fact, citation, isBadge }: SourceSummaryProps) {
  const Icon = citation === undefined || isBadge ? BookMarked : PenLine;
  return (
    <summary
      title={citation === undefined ? "Add the source of this answer" : "Change the source"}
      className="flex min-h-7 max-w-56 list-none items-center gap-1.5 rounded-md px-1.5 text-sm text-ink-muted hover:bg-sunken hover:text-ink group-open/source:bg-sunken pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden"
    >
      <Icon
        aria-hidden="true"
        className={`size-4 shrink-0 ${citation === undefined || !isBadge ? "" : "text-accent"}`}
      />
      {citation === undefined || !isBadge ? (
        <span className="sr-only">
          {citation === undefined ? "Source" : "Change the source"} of the answer to: {fact.label}
        </span>
      ) : (
        <span className="truncate">
          <span className="sr-only">Source: </span>
          <Entered isSentence text={citationInWords(citation)} />
        </span>
      )}
    </summary>
  );
}

// Sources are mostly chosen in the record; typed by hand, one in many.
const CitationFields = lazy(async () => {
  const { CitationFields: fields } = await import("./citation-fields.tsx");
  return { default: fields };
});

const FurtherSources = lazy(async () => {
  const { FurtherSources: further } = await import("./further-sources.tsx");
  return { default: further };
});

/** Escape closes and gives the focus back; a click elsewhere closes. Returns the way to stop listening. */
function closeFromOutside(details: HTMLDetailsElement | null): (() => void) | undefined {
  if (details === null) return undefined;
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener(
    "keydown",
    (event) => {
      if (commandFor("field", event) !== "cancel") return;
      if (details.contains(document.activeElement)) details.querySelector("summary")?.focus();
      details.removeAttribute("open");
    },
    { signal },
  );
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      if (target instanceof Node && !details.contains(target)) details.removeAttribute("open");
    },
    { signal },
  );
  return () => listening.abort();
}
