import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useRowFocus } from "./use-row-focus.ts";

export interface DrawnRow {
  /** Its place in the list. */
  readonly index: number;
  /** Where it begins, in pixels from the first row. */
  readonly start: number;
}

/** Up to so many rows are all drawn: then the browser's own search finds them. */
const fewRows = 60;
const rowsAround = 4;
/** What a card takes until it is measured, in pixels. */
const usualCard = 150;
const usualRow = 64;

/**
 * Which rows of a list of `total` exist: those in sight and a few around them, and always the one that
 * has the focus. The page itself scrolls, so that a phone needs no scrolling inside of scrolling.
 */
export function useCaseRows(total: number, onLook: (firstIndex: number) => void) {
  const body = useRef<HTMLTableSectionElement>(null);
  const isTable = useSyncExternalStore(watchWidth, hasRoomForTable);
  const [top, setTop] = useState(0);
  const [rowHeight, setRowHeight] = useState(usualRow);
  const focused = useRef<number | null>(null);

  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: total,
    estimateSize: () => (isTable ? rowHeight : usualCard),
    overscan: total <= fewRows ? total : rowsAround,
    scrollMargin: top,
    rangeExtractor: useCallback((range: Range) => withFocused(range, focused.current), []),
  });
  useRowFocus({ body, total, focused, showRow: (index) => virtualizer.scrollToIndex(index) });

  // Where the list begins and how high its rows are is for the page to say: each time its size changes.
  const hasRows = total > 0;
  useLayoutEffect(() => {
    const { current } = body;
    if (current === null || !hasRows) return undefined;
    const watching = new ResizeObserver(() => {
      setTop(Math.round(current.getBoundingClientRect().top + window.scrollY));
      const row = isTable ? current.querySelector("tr[data-index]") : null;
      if (row !== null) setRowHeight(row.getBoundingClientRect().height);
    });
    watching.observe(document.body);
    return () => watching.disconnect();
  }, [isTable, hasRows]);
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, isTable, rowHeight]);

  const first = virtualizer.range?.startIndex ?? 0;
  useEffect(() => onLook(first), [onLook, first]);

  return {
    body,
    /** All rows together, also those that are not drawn. */
    height: virtualizer.getTotalSize(),
    drawn: virtualizer
      .getVirtualItems()
      .map(({ index, start }): DrawnRow => ({ index, start: start - top })),
    measure: isTable ? undefined : virtualizer.measureElement,
  };
}

/** A row with the focus stays although it is out of sight: its focus would be lost with it. */
function withFocused(range: Range, focused: number | null): number[] {
  const indexes = defaultRangeExtractor(range);
  if (focused === null || focused >= range.count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].toSorted((one, other) => one - other);
}

const roomForTable = "(min-width: 64rem)";

function hasRoomForTable(): boolean {
  return window.matchMedia(roomForTable).matches;
}

function watchWidth(listener: () => void): () => void {
  const media = window.matchMedia(roomForTable);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
