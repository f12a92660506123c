import { useEffect, useRef } from "react";
import { useDocumentStore } from "#data";
import type { CaseDocument } from "#domain";
import { checkRemainingPages } from "./check-pages.ts";

/** While a document is open, the check of its pages goes on where attaching it stopped. */
export function useRemainingPages(document: CaseDocument | undefined): void {
  const store = useDocumentStore();
  const id = document?.checkedThrough === undefined ? undefined : document.id;
  const latest = useRef(document);
  useEffect(() => {
    latest.current = document;
  }, [document]);
  useEffect(() => {
    const { current } = latest;
    if (id === undefined || current === undefined) return undefined;
    const stopping = new AbortController();
    void checkRemainingPages(store, current, stopping.signal);
    return () => stopping.abort();
  }, [store, id]);
}
