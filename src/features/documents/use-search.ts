import { useEffect, useMemo, useState } from "react";
import { searchPages, type Found, type Hit } from "./search-pages.ts";
import type { PageSource } from "./page-source.ts";
import type { TextSpan } from "./page-text.ts";
import { type PlaceInSearch, readingPlace, saveReadingPlace } from "./reading-place.ts";
import { type HitVisibility, useHiddenHit } from "./use-hidden-hit.ts";

export type Search = Found &
  HitVisibility & {
    readonly words: string;
    readonly setWords: (words: string) => void;
    readonly hitsOn: ReadonlyMap<number, readonly TextSpan[]>;
    /** Index of the hit that was gone to last; -1 before the first. */
    readonly at: number;
    readonly setAt: (index: number) => void;
    /** Ends the search where it is; `undefined` once it has ended. */
    readonly stop: (() => void) | undefined;
    /** The search was ended before it came to the last page. */
    readonly isStopped: boolean;
  };

const pause = 150;
const nothing: Found = { hits: [], searched: 0, unsearchable: [] };

/**
 * Searches all pages of a document for words, from the first page on, while they are typed. A document that is opened
 * again is searched for the same words, and the match that was gone to last is the current one.
 *
 * @param hold lets reading in the background wait
 */
export function useSearch(source: PageSource, documentId: string, hold: () => () => void): Search {
  const [place, setPlaceNow] = useState(() => readingPlace(documentId).search);
  const { words } = place;
  const [found, setFound] = useState(nothing);
  const [stopped, setStopped] = useState(false);

  // Pages of a scan are read while it is searched. It is searched to its end first, and then once more with their words.
  const [searched, setSearched] = useState(source);
  const [round, setRound] = useState({ isAgain: false, isDone: false });
  if (round.isDone && searched !== source) {
    setSearched(source);
    setRound({ isAgain: true, isDone: false });
  }

  const { isAgain } = round;
  useEffect(() => {
    if (words.trim() === "" || stopped) return undefined;
    const stop = new AbortController();
    const report = (so: Found) => {
      const isLast = so.searched === searched.pageCount;
      // What was found stays on the screen until the whole document was searched again.
      if (!isAgain || isLast) setFound(so);
      if (!isLast) return;
      setRound({ isAgain, isDone: true });
      letGo();
    };
    // Somebody waits for the search; the pages that nobody has asked for wait with it.
    const letGo = isAgain ? () => undefined : hold();
    const timer = setTimeout(() => void searchPages(searched, words, stop.signal, report), pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
      letGo();
    };
  }, [searched, words, stopped, isAgain, hold]);

  const hitsOn = useMemo(() => spansByPage(found.hits), [found.hits]);

  const setPlace = (search: PlaceInSearch) => {
    saveReadingPlace(documentId, { search });
    setPlaceNow(search);
  };
  const setAt = (index: number) => setPlace({ words, at: index });
  const setWords = (next: string) => {
    setPlace({ words: next, at: -1 });
    setFound(nothing);
    setStopped(false);
    setRound({ isAgain: false, isDone: false });
  };
  const isSearching = words.trim() !== "" && !stopped && found.searched < source.pageCount;
  const stop = isSearching ? () => setStopped(true) : undefined;
  const isStopped = stopped && found.searched < source.pageCount;
  // A match that was gone to before is not found again at once.
  const at = place.at < found.hits.length ? place.at : -1;
  const visibility = useHiddenHit(source, found.hits[at]);
  return { words, setWords, ...found, ...visibility, hitsOn, at, setAt, stop, isStopped };
}

function spansByPage(hits: readonly Hit[]): ReadonlyMap<number, readonly TextSpan[]> {
  const pages = new Map<number, TextSpan[]>();
  for (const { page, span } of hits) {
    const spans = pages.get(page);
    if (spans === undefined) pages.set(page, [span]);
    else spans.push(span);
  }
  return pages;
}
