import { useEffect, useState, useSyncExternalStore } from "react";
import { createRecordMatcher, startMatchWorker, useCaseDocuments, useRecordText } from "#data";
import { findSet } from "#criteria";
import { type CaseRecord, sameJson, searchedRecord, valueAt } from "#domain";
import { useLiveValue } from "../live-value.ts";
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
  const dates = useLiveValue(draft, answeredDates, sameJson);
  useEffect(
    () => matcher.match(criteriaSet, documents, dates),
    [matcher, criteriaSet, documents, dates],
  );

  useEffect(() => {
    const stored = listed.data?.ok === true ? listed.data.value.items : [];
    const searched = found.searched.flatMap(({ id, name, pages, unreadable = [] }) => {
      const document = stored.find((one) => one.id === id);
      // What changed since it was attached, or is taken off the case, was not looked through.
      if (document === undefined || document.changeFoundAt !== undefined) return [];
      // What data does not say is not said to be absent: its pages are not among those that were searched.
      const written = pages.filter(({ origin }) => origin !== "data");
      const ofData = pages.length - written.length;
      // Of a request that arrived as data nobody had counted the pages.
      const pageCount = Math.max(document.pageCount, pages.length) - ofData;
      const searched = written.map(({ number }) => number);
      return pageCount === 0
        ? []
        : [{ name, pageCount, searched, unreadable, seen: document.seenPages }];
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

/** The dates of a case, by question, as far as they were answered. */
function answeredDates({ criteriaSet, answers }: CaseRecord): Readonly<Record<string, string>> {
  const found = findSet(criteriaSet);
  if (!found.ok) return {};
  return Object.fromEntries(
    found.set.facts.flatMap(({ path, answer }) => {
      const value = ["date", "instant"].includes(answer.kind) ? valueAt(answers, path) : undefined;
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) ? [[path, value]] : [];
    }),
  );
}
