import { useEffect, useState, useSyncExternalStore } from "react";
import { createRecordMatcher, startMatchWorker, useCaseDocuments, useRecordText } from "#data";
import { searchedRecord } from "#domain";
import { useReview } from "../review-context.ts";

/**
 * Has the record searched as its pages are read, and gives the review what it offers. Draws nothing: a page that
 * arrives draws only the questions for which it changes something.
 */
export function RecordMatching() {
  const { offers, draft } = useReview();
  const { documents, pagesRead, pagesTotal, isReading } = useRecordText();
  const listed = useCaseDocuments(draft.get().id);
  const [matcher] = useState(() => createRecordMatcher(startMatchWorker));
  const found = useSyncExternalStore(matcher.mentions.subscribe, matcher.mentions.get);
  const { criteriaSet } = draft.get();
  useEffect(() => () => matcher.close(), [matcher]);
  useEffect(() => matcher.match(criteriaSet, documents), [matcher, criteriaSet, documents]);

  useEffect(() => {
    const stored = listed.data?.ok === true ? listed.data.value.items : [];
    const searched = found.searched.flatMap(({ id, name, pages, unreadable = [] }) => {
      const document = stored.find((one) => one.id === id);
      // What changed since it was attached, or is taken off the case, was not looked through.
      return document === undefined || document.changeFoundAt !== undefined
        ? []
        : [
            {
              name,
              // Of a request that arrived as data nobody had counted the pages.
              pageCount: Math.max(document.pageCount, pages.length),
              searched: pages.map(({ number }) => number),
              unreadable,
              seen: document.seenPages,
            },
          ];
    });
    offers.set({
      proposals: found.proposals,
      documents: found.searched,
      searched: searchedRecord(searched),
      isReading: isReading || found.isMatching || pagesRead < pagesTotal,
      hasFailed: found.hasFailed,
    });
  }, [offers, found, listed.data, isReading, pagesRead, pagesTotal]);
  return null;
}
