import { useCallback, useEffect, useRef } from "react";
import { useDocumentStore } from "#data";
import type { CaseDocument } from "#domain";

/** Passing a page while scrolling is not looking at it. */
const lookMs = 700;
const keepMs = 1500;

/**
 * Notes the pages of a document that stay on screen. Call the result with the pages that are drawn and
 * at least half in view, whenever that changes.
 */
export function useSeenPages({ id }: CaseDocument): (inView: readonly number[]) => void {
  const store = useDocumentStore();
  const state = useRef({
    looking: new Map<number, ReturnType<typeof setTimeout>>(),
    seen: new Set<number>(),
    kept: new Set<number>(),
  });
  const keeping = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(() => {
    const { seen, kept } = state.current;
    clearTimeout(keeping.current);
    keeping.current = undefined;
    const pages = [...seen].filter((page) => !kept.has(page));
    if (pages.length === 0) return;
    for (const page of pages) kept.add(page);
    void store.noteSeenPages(id, pages);
  }, [store, id]);

  useEffect(() => {
    const { looking } = state.current;
    return () => {
      for (const timer of looking.values()) clearTimeout(timer);
      looking.clear();
      keep();
    };
  }, [keep]);

  return useCallback(
    (inView) => {
      const { looking, seen } = state.current;
      const pages = document.visibilityState === "visible" ? inView : [];
      for (const [page, timer] of looking) {
        if (pages.includes(page)) continue;
        clearTimeout(timer);
        looking.delete(page);
      }
      for (const page of pages) {
        if (seen.has(page) || looking.has(page)) continue;
        looking.set(
          page,
          setTimeout(() => {
            looking.delete(page);
            seen.add(page);
            keeping.current ??= setTimeout(keep, keepMs);
          }, lookMs),
        );
      }
    },
    [keep],
  );
}
