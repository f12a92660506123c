import { type RefObject, useEffect, useRef } from "react";
import type { Choice } from "./citing.ts";
import { originOf, quoteOf, wholeWords } from "./page-text.ts";
import type { PageLayer } from "./page-view.tsx";
import { selectedSpan } from "./text-marks.ts";

/** The selection is being made while it changes. */
const selectionPause = 120;

/**
 * Tells which words of which page are selected. A selection outside the pages is of no concern. Whatever is pressed next
 * acts on the words as they are selected by then, however soon it is pressed.
 */
export function useSelectedWords(
  scroller: RefObject<HTMLElement | null>,
  layers: RefObject<ReadonlyMap<number, PageLayer>>,
  onSelect: (choice: Choice | undefined) => void,
): void {
  const tell = useRef(onSelect);
  useEffect(() => {
    tell.current = onSelect;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      const selection = document.getSelection();
      const anchor = selection?.anchorNode ?? null;
      if (selection === null || anchor === null || !scroller.current?.contains(anchor)) return;
      if (selection.isCollapsed) return tell.current(undefined);
      tell.current(choiceOf(selection.getRangeAt(0), layers.current));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, selectionPause);
    };
    const atOnce = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      read();
    };
    document.addEventListener("selectionchange", later);
    // Before anything on the page hears of the press.
    document.addEventListener("pointerdown", atOnce, true);
    document.addEventListener("keydown", atOnce, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", later);
      document.removeEventListener("pointerdown", atOnce, true);
      document.removeEventListener("keydown", atOnce, true);
    };
  }, [scroller, layers]);
}

/** A citation names one page, so a selection over several pages counts for its first. */
function choiceOf(range: Range, layers: ReadonlyMap<number, PageLayer>): Choice | undefined {
  for (const [page, { host, text, elements }] of [...layers].toSorted(([a], [b]) => a - b)) {
    const span = range.intersectsNode(host) ? selectedSpan(text, elements, range) : undefined;
    const quote = span === undefined ? "" : quoteOf(text, wholeWords(text, span));
    if (quote !== "") return { page, quote, ...originOf(text) };
  }
  return undefined;
}
