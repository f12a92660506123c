import type { FactDefinition } from "#criteria";
import type { CaseCitation } from "#cases";
import { Question, TextArea, TextField } from "#ui";
import { BookMarked } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { changeCitation, citationInWords, emptyCitation } from "./citation.ts";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/** Where in the record an answer was found: a badge while closed, four fields while open. */
export function SourceOf({ fact }: { readonly fact: FactDefinition }) {
  const { draft, amend } = useReview();
  const citation = useLiveValue(draft, (record) => record.citations[fact.path]);
  const change = (next: Partial<CaseCitation>) =>
    amend({ citations: changeCitation(draft.get().citations, fact.path, next) });
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDetailsElement>(null);
  useEffect(() => (isOpen ? closeFromOutside(frame.current) : undefined), [isOpen]);
  return (
    <details
      ref={frame}
      data-source
      name="source-of-answer"
      className="group/source relative pointer-coarse:-my-1.5"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary
        title={citation === undefined ? "Add the source of this answer" : undefined}
        className="flex min-h-7 max-w-56 list-none items-center gap-1.5 rounded-md px-1.5 text-sm text-ink-muted hover:bg-sunken hover:text-ink group-open/source:bg-sunken pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden"
      >
        <BookMarked
          aria-hidden="true"
          className={`size-4 shrink-0 ${citation === undefined ? "" : "text-accent"}`}
        />
        {citation === undefined ? (
          <span className="sr-only">Source of the answer to: {fact.label}</span>
        ) : (
          <span className="truncate">
            <span className="sr-only">Source: </span>
            {citationInWords(citation)}
          </span>
        )}
      </summary>
      <div className="absolute top-full right-0 z-10 mt-1 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line-control bg-raised p-3 shadow-float">
        {isOpen ? <CitationFields citation={citation ?? emptyCitation} onChange={change} /> : null}
      </div>
    </details>
  );
}

type CitationFieldsProps = {
  readonly citation: CaseCitation;
  readonly onChange: (change: Partial<CaseCitation>) => void;
};

function CitationFields({ citation, onChange }: CitationFieldsProps) {
  const { draft } = useReview();
  const id = useId();
  const documents = useLiveValue(draft, ({ citations }) =>
    [...new Set(Object.values(citations).map(({ document }) => document))].join("\n"),
  );
  return (
    <div className="grid grid-cols-2 gap-2">
      <div className="col-span-2">
        <Question id={`${id}-document`} label={<span className="text-sm">Document</span>}>
          <TextField
            list={`${id}-documents`}
            value={citation.document}
            onChange={(event) => onChange({ document: event.target.value })}
          />
        </Question>
        <datalist id={`${id}-documents`}>
          {documents.split("\n").map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
      <Question id={`${id}-page`} label={<span className="text-sm">Page</span>}>
        <TextField
          inputMode="numeric"
          value={String(citation.page ?? "")}
          onChange={(event) => onChange({ page: event.target.value })}
        />
      </Question>
      <Question id={`${id}-date`} label={<span className="text-sm">Date</span>}>
        <TextField
          type="date"
          value={citation.date ?? ""}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      </Question>
      <div className="col-span-2">
        <Question id={`${id}-quote`} label={<span className="text-sm">Words of the record</span>}>
          <TextArea
            rows={2}
            value={citation.quote ?? ""}
            onChange={(event) => onChange({ quote: event.target.value })}
          />
        </Question>
      </div>
    </div>
  );
}

/** Escape closes and gives the focus back; a click elsewhere closes. Returns the way to stop listening. */
function closeFromOutside(details: HTMLDetailsElement | null): (() => void) | undefined {
  if (details === null) return undefined;
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
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
