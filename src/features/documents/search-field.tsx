import { ChevronDown, ChevronUp, Search as SearchIcon } from "lucide-react";
import type { RefObject } from "react";
import { LiveRegion } from "#ui";
import { ToolButton } from "./tool-button.tsx";
import type { Search } from "./use-search.ts";

export type SearchFieldProps = {
  readonly search: Search;
  readonly pageCount: number;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onStep: (direction: 1 | -1) => void;
  /** Escape: back to the pages. */
  readonly onLeave: () => void;
};

/** Searches the whole document; Enter goes to the next place, Shift and Enter to the one before. */
export function SearchField({ search, pageCount, field, onStep, onLeave }: SearchFieldProps) {
  const { words, hits, searched, wordless } = search;
  const isAsked = words.trim() !== "";
  const isDone = searched === pageCount;
  return (
    <search className="flex min-w-44 flex-1 items-center gap-0.5">
      <div className="relative min-w-24 flex-1">
        <SearchIcon
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-ink-muted"
        />
        <input
          ref={field}
          type="search"
          aria-label="Search the document"
          placeholder="Search"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => search.setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              onStep(event.shiftKey ? -1 : 1);
            } else if (event.key === "Escape") {
              event.preventDefault();
              search.setWords("");
              onLeave();
            }
          }}
          className="min-h-8 w-full rounded-md border border-line-strong bg-surface py-1 pr-2 pl-7 text-ink hover:border-ink-muted focus-visible:outline-offset-0 pointer-coarse:min-h-10"
        />
      </div>
      {isAsked ? (
        <span className="shrink-0 px-1 text-sm whitespace-nowrap text-ink-muted">
          {countInWords(search, isDone)}
        </span>
      ) : null}
      {hits.length === 0 ? null : (
        <>
          <ToolButton label="Previous place" shortcut="Shift+Enter" onClick={() => onStep(-1)}>
            <ChevronUp />
          </ToolButton>
          <ToolButton label="Next place" shortcut="Enter" onClick={() => onStep(1)}>
            <ChevronDown />
          </ToolButton>
        </>
      )}
      <LiveRegion>{isAsked && isDone ? foundInWords(hits.length, wordless) : ""}</LiveRegion>
    </search>
  );
}

function countInWords({ hits, at }: Search, isDone: boolean): string {
  if (hits.length === 0) return isDone ? "None" : "…";
  return at === -1 ? `${String(hits.length)} found` : `${String(at + 1)} of ${String(hits.length)}`;
}

function foundInWords(count: number, wordless: number): string {
  const found =
    count === 0 ? "Not found" : `Found in ${String(count)} ${count === 1 ? "place" : "places"}`;
  return `${found}. ${wordlessInWords(wordless)}`;
}

/** What a search cannot see; nothing where it sees everything. */
export function wordlessInWords(wordless: number): string {
  if (wordless === 0) return "";
  return wordless === 1
    ? "1 page is an image without words; search cannot read it."
    : `${String(wordless)} pages are images without words; search cannot read them.`;
}
