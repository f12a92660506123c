import { useEffect, useMemo, useState } from "react";
import { findText } from "./find-text.ts";
import type { PageSource } from "./page-source.ts";
import type { TextSpan } from "./page-text.ts";

export type Hit = { readonly page: number; readonly span: TextSpan };

export type Search = {
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly hits: readonly Hit[];
  readonly hitsOn: ReadonlyMap<number, readonly TextSpan[]>;
  /** Index of the hit that was gone to last; -1 before the first. */
  readonly at: number;
  readonly setAt: (index: number) => void;
  /** How many pages have been searched for these words. */
  readonly searched: number;
  /** Of those, how many hold no words at all, as scanned pages do. */
  readonly wordless: number;
};

/** Enough to see that the words are too common. */
const mostHits = 2000;
const pause = 150;

type Found = Pick<Search, "hits" | "searched" | "wordless">;
const nothing: Found = { hits: [], searched: 0, wordless: 0 };

/** Searches all pages of a document for words, from the first page on, while they are typed. */
export function useSearch(source: PageSource): Search {
  const [words, setWordsNow] = useState("");
  const [found, setFound] = useState(nothing);
  const [at, setAt] = useState(-1);

  useEffect(() => {
    if (words.trim() === "") return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => void searchPages(source, words, stop.signal, setFound), pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [source, words]);

  const hitsOn = useMemo(() => {
    const pages = new Map<number, TextSpan[]>();
    for (const { page, span } of found.hits) {
      const spans = pages.get(page);
      if (spans === undefined) pages.set(page, [span]);
      else spans.push(span);
    }
    return pages;
  }, [found.hits]);

  const setWords = (next: string) => {
    setWordsNow(next);
    setFound(nothing);
    setAt(-1);
  };
  return { words, setWords, ...found, hitsOn, at, setAt };
}

async function searchPages(
  source: PageSource,
  words: string,
  signal: AbortSignal,
  report: (found: Found) => void,
): Promise<void> {
  const hits: Hit[] = [];
  let wordless = 0;
  for (let page = 1; page <= source.pageCount && hits.length < mostHits; page += 1) {
    // One page after the other, so that the first hits come first
    const text = await source.textOf(page).catch(() => ({ text: "", pieces: [] }));
    if (signal.aborted) return;
    if (text.text.trim() === "") wordless += 1;
    for (const span of findText(text, words)) hits.push({ page, span });
    const isTold = page % 10 === 0 || page === source.pageCount || hits.length >= mostHits;
    if (isTold || (hits.length > 0 && page < 10)) {
      report({ hits: [...hits], searched: page, wordless });
    }
  }
}
