import type { Hit, RecordDocument } from "#records";
import { useEffect, useState } from "react";
import { useRecordText } from "../record-text/index.ts";
import { startMatchWorker } from "./match-worker.ts";
import { createRecordSearch } from "./record-search.ts";

export type FoundInRecord = {
  /** Of the words as they are now; undefined until they are found, and without words. */
  readonly hits: readonly Hit[] | undefined;
  /** What is searched: their names, and the text around what is found. */
  readonly documents: readonly RecordDocument[];
  readonly pagesRead: number;
  readonly pagesTotal: number;
  /** Pages that nobody could read. */
  readonly unreadable: number;
};

/** Finds words in all documents of the record, as far as they are read; again as more is read. */
export function useRecordSearch(words: string): FoundInRecord {
  const { documents, pagesRead, pagesTotal, unreadable } = useRecordText();
  const [search] = useState(() => createRecordSearch(startMatchWorker));
  const [found, setFound] = useState<{
    readonly words: string;
    readonly hits: readonly Hit[] | undefined;
  }>();
  useEffect(() => () => search.close(), [search]);
  useEffect(() => {
    if (words.trim() === "") return undefined;
    let isWanted = true;
    const find = async () => {
      const hits = await search.find(documents, words);
      if (isWanted && hits !== undefined) setFound({ words, hits });
    };
    const timer = setTimeout(() => void find(), pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [search, documents, words]);
  return {
    hits: found?.words === words ? found.hits : undefined,
    documents,
    pagesRead,
    pagesTotal,
    unreadable: unreadable.length,
  };
}

/** Until nothing was typed for so long. */
const pauseMs = 150;
