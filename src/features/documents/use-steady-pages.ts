import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Keeps the words of the pages where they are on the screen while notes above the pages come and go ("Searched 120 of
 * 200 pages"): by as much as the upper edge of the scroller moves within the record, its content is scrolled. Otherwise
 * the page would move away under a pointer that is about to select words, and nothing or another line be selected.
 */
export function useSteadyPages(scroller: RefObject<HTMLElement | null>): void {
  const before = useRef<number>(undefined);
  const steady = useRef(() => {
    const element = scroller.current;
    // Within the record: where the whole page is scrolled, everything is meant to move.
    const record = element?.closest("section");
    if (element === null || record === null || record === undefined) return;
    const now = element.getBoundingClientRect().top - record.getBoundingClientRect().top;
    const moved = before.current === undefined ? 0 : now - before.current;
    before.current = now;
    // At the beginning a note pushes the first page down rather than hide its first line, unless a pointer is there.
    if (moved > 0 && element.scrollTop === 0 && !element.matches(":hover")) return;
    if (Math.abs(moved) >= 1) element.scrollBy({ top: moved });
  });

  // At once with what this reader shows, before a press of the pointer can find the page elsewhere.
  useLayoutEffect(() => steady.current());

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    // What others show above it takes the room from the scroller.
    const observer = new ResizeObserver(() => steady.current());
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
}
