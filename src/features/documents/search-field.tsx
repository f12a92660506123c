import { commandFor } from "#data";
import { ChevronDown, ChevronUp, Search as SearchIcon } from "lucide-react";
import type { RefObject } from "react";
import { joinPages, pagesInWords } from "#domain";
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

/** Searches the whole document; Enter goes to the next match, Shift and Enter to the one before. */
export function SearchField({ search, pageCount, field, onStep, onLeave }: SearchFieldProps) {
  const { words, hits, searched } = search;
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
            const command = commandFor("field", event);
            if (command === "confirm") {
              event.preventDefault();
              onStep(event.shiftKey ? -1 : 1);
            } else if (command === "cancel") {
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
          <ToolButton label="Previous match" shortcut="Shift+Enter" onClick={() => onStep(-1)}>
            <ChevronUp />
          </ToolButton>
          <ToolButton label="Next match" shortcut="Enter" onClick={() => onStep(1)}>
            <ChevronDown />
          </ToolButton>
        </>
      )}
      <LiveRegion>{isAsked && isDone ? foundInWords(search) : ""}</LiveRegion>
    </search>
  );
}

function countInWords({ hits, at, isStopped }: Search, isDone: boolean): string {
  if (hits.length === 0) return isDone ? "None" : isStopped ? "Stopped" : "…";
  return at === -1 ? `${String(hits.length)} found` : `${String(at + 1)} of ${String(hits.length)}`;
}

function foundInWords(search: Search): string {
  const { length } = search.hits;
  const found =
    length === 0 ? "No matches" : `${String(length)} ${length === 1 ? "match" : "matches"}`;
  return `${found}. ${unsearchableInWords(search)}`;
}

/** "2 pages can't be searched: 3 and 7."; nothing where every page can. */
export function unsearchableInWords({ unsearchable }: Pick<Search, "unsearchable">): string {
  const { length } = unsearchable;
  if (length === 0) return "";
  const pages = pagesInWords(joinPages([], unsearchable)).replace(/^pages? /, "");
  return length === 1
    ? `1 page can't be searched: ${pages}.`
    : `${String(length)} pages can't be searched: ${pages}.`;
}
