import { useEffect, useMemo, useState } from "react";
import { searchPages, type Found, type Hit } from "./search-pages.ts";
import type { PageSource } from "./page-source.ts";
import type { TextSpan } from "./page-text.ts";
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

/** Searches all pages of a document for words, from the first page on, while they are typed. */
export function useSearch(source: PageSource): Search {
  const [words, setWordsNow] = useState("");
  const [found, setFound] = useState(nothing);
  const [at, setAt] = useState(-1);
  const [stopped, setStopped] = useState(false);

  useEffect(() => {
    if (words.trim() === "" || stopped) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => void searchPages(source, words, stop.signal, setFound), pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [source, words, stopped]);

  const hitsOn = useMemo(() => spansByPage(found.hits), [found.hits]);

  const setWords = (next: string) => {
    setWordsNow(next);
    setFound(nothing);
    setAt(-1);
    setStopped(false);
  };
  const isSearching = words.trim() !== "" && !stopped && found.searched < source.pageCount;
  const stop = isSearching ? () => setStopped(true) : undefined;
  const isStopped = stopped && found.searched < source.pageCount;
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
