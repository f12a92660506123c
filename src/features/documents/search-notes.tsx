import { Button } from "#ui";
import { unsearchableInWords } from "./search-field.tsx";
import type { Search } from "./use-search.ts";

/** Below the search: how far it is, and which pages it cannot see. */
export function SearchNotes({
  search,
  pageCount,
  canHide,
}: {
  readonly search: Search;
  readonly pageCount: number;
  /** Whether words may be found that nobody can see on the page. */
  readonly canHide: boolean;
}) {
  const { words, hits, searched, unsearchable, stop, isStopped } = search;
  if (words.trim() === "") return null;
  const isDone = searched === pageCount;
  const isLong = pageCount > 50 && (stop !== undefined || isStopped) && !isDone;
  return (
    <>
      {isLong ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1 text-sm text-ink-muted">
          <span className="flex-1">
            {isStopped ? "Search stopped after" : "Searched"} {searched.toLocaleString("en-US")} of{" "}
            {pageCount.toLocaleString("en-US")} pages
          </span>
          {stop === undefined ? null : (
            <Button size="small" onClick={stop}>
              Stop searching
            </Button>
          )}
        </p>
      ) : null}
      <p
        role="status"
        aria-busy={search.isLookedAt}
        className="border-b border-warning-line bg-warning-soft px-3 py-1 text-sm text-ink empty:hidden"
      >
        {search.aside === undefined ? null : asideInWords[search.aside]}
      </p>
      {canHide && hits.length > 1 ? (
        <p className="border-b border-line px-3 py-1 text-sm text-ink-muted">
          Words can be hidden on their page. Each match is checked when you go to it.
        </p>
      ) : null}
      {unsearchable.length === 0 ? null : (
        <p className="border-b border-warning-line bg-warning-soft px-3 py-1 text-sm text-ink">
          {isDone && hits.length === 0 ? "No matches. " : ""}
          {unsearchableInWords(search)} Read {unsearchable.length === 1 ? "it" : "them"} yourself.
        </p>
      )}
    </>
  );
}

/** Of words that are found, and not to be read on the page itself. */
const asideInWords = {
  hidden: "This match is hidden on the page and can’t be seen there.",
  comment: "This match is in a comment, not printed on the page.",
} as const;
