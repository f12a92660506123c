import { useRecordText } from "#data";
import { type CaseDocument, joinPages, pagesInWords } from "#domain";
import { Button } from "#ui";

/** How far the record has been read in the background, and which pages nobody could read. Says nothing where all were. */
export function ReadingProgress({ documents }: { readonly documents: readonly CaseDocument[] }) {
  const { pagesRead, pagesTotal, current, isPaused, unreadable, pause, resume } = useRecordText();
  const isUnfinished = pagesRead < pagesTotal;
  const unread = documents.flatMap(({ id, name }) => {
    const pages = unreadable.filter(({ document }) => document === id).map(({ page }) => page);
    return pages.length === 0 ? [] : [`${name}, ${pagesInWords(joinPages([], pages))}`];
  });
  return (
    <>
      {isUnfinished && (isPaused || current !== undefined) ? (
        <p
          data-reading-progress
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1 text-sm text-ink-muted"
        >
          <span className="min-w-40 flex-1">
            {isPaused
              ? `Reading paused after ${String(pagesRead)} of ${String(pagesTotal)} pages`
              : `Reading page ${String(pagesRead + 1)} of ${String(pagesTotal)}`}
          </span>
          <Button size="small" onClick={isPaused ? resume : pause}>
            {isPaused ? "Resume reading" : "Pause reading"}
          </Button>
        </p>
      ) : null}
      {unread.length === 0 ? null : (
        <p className="border-b border-line px-3 py-1 text-sm text-ink-muted">
          Could not be read by OCR: <bdi>{unread.join("; ")}</bdi>. Read{" "}
          {unreadable.length === 1 ? "it" : "them"} yourself.
        </p>
      )}
    </>
  );
}
