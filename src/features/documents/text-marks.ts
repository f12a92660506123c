import { piecesOf, type PageText, type TextSpan } from "./page-text.ts";

/** `hits`: everything found; `hit`: the one found last; `quote`: what a citation quotes. */
export type MarkKind = "hits" | "hit" | "quote";

/**
 * Marks spans of a page's text without touching its elements (CSS Custom Highlight API), or not at all in a
 * browser that cannot.
 *
 * @returns the way to take the marks away again
 */
export function markSpans(
  kind: MarkKind,
  text: PageText,
  elements: readonly HTMLElement[],
  spans: readonly TextSpan[],
): () => void {
  const ranges = spans.flatMap((span) => rangesOf(text, elements, span));
  if (ranges.length === 0 || !("highlights" in CSS)) return () => undefined;
  const name = `record-${kind}`;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  if (kind === "hit") highlight.priority = 1;
  CSS.highlights.set(name, highlight);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** Where on the screen a span begins, for scrolling to it; undefined when nothing of it is laid out. */
export function topOfSpan(
  text: PageText,
  elements: readonly HTMLElement[],
  span: TextSpan,
): number | undefined {
  return rangesOf(text, elements, span)[0]?.getBoundingClientRect().top;
}

function rangesOf(
  text: PageText,
  elements: readonly HTMLElement[],
  span: TextSpan,
): readonly Range[] {
  return piecesOf(text, span).flatMap(({ piece, from, to }) => {
    const words = elements[piece]?.firstChild;
    if (!(words instanceof Text) || from >= words.length) return [];
    const range = new Range();
    range.setStart(words, from);
    range.setEnd(words, Math.min(to, words.length));
    return [range];
  });
}

/** The part of a page's text that a selection covers; undefined when it covers none. */
export function selectedSpan(
  text: PageText,
  elements: readonly HTMLElement[],
  selection: Range,
): TextSpan | undefined {
  const touched = elements.flatMap((element, piece) =>
    element.isConnected && holdsLetterOf(selection, element) ? [{ element, piece }] : [],
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection;
  const from = first.element.contains(startContainer)
    ? lettersUpTo(startContainer, startOffset)
    : 0;
  const to = last.element.contains(endContainer)
    ? lettersUpTo(endContainer, endOffset)
    : last.element.textContent.length;
  const start = (text.pieces[first.piece] ?? 0) + from;
  const end = (text.pieces[last.piece] ?? 0) + to;
  return start < end ? { start, end } : undefined;
}

/** A selection that ends where a piece begins holds nothing of it. */
function holdsLetterOf(selection: Range, element: HTMLElement): boolean {
  const words = element.firstChild;
  if (words === null || !selection.intersectsNode(element)) return false;
  const piece = new Range();
  piece.selectNodeContents(words);
  return (
    selection.compareBoundaryPoints(Range.END_TO_START, piece) < 0 &&
    selection.compareBoundaryPoints(Range.START_TO_END, piece) > 0
  );
}

/** An offset in a text node counts letters; in an element it counts child nodes, and a piece has one. */
function lettersUpTo(container: Node, offset: number): number {
  return container instanceof Text || offset === 0 ? offset : (container.textContent?.length ?? 0);
}
