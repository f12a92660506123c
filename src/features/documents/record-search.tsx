import { commandFor, keyCommands, sentenceParts, useRecordSearch } from "#data";
import { type CaseCitation, dayInWords } from "#domain";
import { Entered, LiveRegion } from "#ui";
import { Search as SearchIcon, X } from "lucide-react";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { ToolButton } from "./tool-button.tsx";

export type RecordSearchProps = {
  /** Shows a place that was found, with its words marked. */
  readonly onOpen: (place: CaseCitation) => void;
  readonly onClose: () => void;
};

/** So many places are listed; with more, the words are too common. */
const mostListed = 100;

/** Searches all documents of the record at once, other words for the same thing included. */
export function RecordSearch({ onOpen, onClose }: RecordSearchProps) {
  const [words, setWords] = useState("");
  const { hits, documents, pagesRead, pagesTotal, unreadable } = useRecordSearch(words);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const nameOf = (document: string) => documents.find((one) => one.id === document)?.name ?? "";
  const said = saidOf(words, hits);
  /** Back to the pages, where the next keys belong. */
  const close = () => {
    const pages = field.current
      ?.closest("section")
      ?.querySelector<HTMLElement>('[role="region"][tabindex="0"]');
    onClose();
    pages?.focus();
  };
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    // What is typed here is no command of the pages below.
    event.stopPropagation();
    if (commandFor("field", event) === "cancel") {
      event.preventDefault();
      close();
      return;
    }
    const command = commandFor("passage", event);
    const by = command === "next" ? 1 : command === "previous" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const places = [field.current, ...(list.current?.querySelectorAll("button") ?? [])];
    const at = places.findIndex((place) => place === document.activeElement);
    places[at + by]?.focus();
  };
  return (
    // The keys lead through what is found; Tab does as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search className="flex min-h-0 flex-col border-b border-line" onKeyDown={byKey}>
      <div className="flex items-center gap-1 px-2 py-1.5">
        <SearchIcon aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
        <input
          ref={field}
          id={id}
          type="search"
          aria-label={keyCommands.reader.searchAll.words}
          placeholder="Search all documents, other words for the same thing included"
          autoComplete="off"
          spellCheck={false}
          // The reader asked for it just now.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="min-h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 py-1 text-ink hover:border-ink-muted focus-visible:outline-offset-0 pointer-coarse:min-h-10"
        />
        <ToolButton label="Close the search" shortcut="Esc" onClick={close}>
          <X />
        </ToolButton>
      </div>
      {words.trim() === "" ? null : (
        <p className="px-3 pb-1 text-sm text-ink-muted">
          {said === "" ? "Searching…" : said}
          {pagesRead < pagesTotal
            ? ` Still reading: ${String(pagesRead)} of ${String(pagesTotal)} pages.`
            : ""}
          {unreadable === 0
            ? ""
            : ` ${String(unreadable)} ${unreadable === 1 ? "page" : "pages"} can’t be searched.`}
        </p>
      )}
      {hits === undefined || hits.length === 0 ? null : (
        <ul ref={list} aria-label="Matches in the record" className="max-h-64 overflow-y-auto">
          {hits.slice(0, mostListed).map(({ document, page, span, spans, sentence, date }) => (
            <li key={`${document} ${String(page)} ${String(span.start)}`}>
              <button
                type="button"
                onClick={() => onOpen({ document: nameOf(document), page, quote: sentence })}
                className="grid w-full min-w-0 gap-0.5 border-t border-line px-3 py-1.5 text-start text-sm hover:bg-sunken focus-visible:-outline-offset-2 pointer-coarse:py-2.5"
              >
                <span className="text-accent">
                  {date === undefined ? "" : `${dayInWords(date)} · `}
                  <Entered text={nameOf(document)} />, p. {page}
                </span>
                <span className="line-clamp-3 text-ink [overflow-wrap:anywhere]">
                  {sentenceParts(sentence, spans, { document, page }, documents).map(
                    ({ text, isMarked }, at) =>
                      isMarked ? (
                        <mark
                          key={`${String(at)} ${text}`}
                          className="rounded-xs bg-warning-soft px-0.5 font-medium text-ink"
                        >
                          {text}
                        </mark>
                      ) : (
                        text
                      ),
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <LiveRegion>{said}</LiveRegion>
    </search>
  );
}

function saidOf(
  words: string,
  hits: readonly { readonly document: string; readonly page: number }[] | undefined,
): string {
  if (words.trim() === "" || hits === undefined) return "";
  if (hits.length === 0) return "No matches.";
  const pages = new Set(hits.map(({ document, page }) => `${document} ${String(page)}`)).size;
  const count = `${String(hits.length)} ${hits.length === 1 ? "match" : "matches"} on ${String(pages)} ${pages === 1 ? "page" : "pages"}.`;
  return hits.length > mostListed ? `${count} The first ${String(mostListed)} are listed.` : count;
}
