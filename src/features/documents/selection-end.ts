/**
 * Keeps a selection by pointer from running to the end of the page. The words of a page are laid out one by one, with
 * nothing between them: a pointer that leaves a line is over no word, and browsers then select everything down to the
 * last one. While somebody selects, a blank element therefore lies below all words, and stands in the text right behind
 * the word that was reached last. (pdf.js's own viewer has the same need, and the same remedy.)
 *
 * `host` holds the words of one page. Gives the function that ends it.
 */
export function boundSelection(host: HTMLElement): () => void {
  const blank = document.createElement("div");
  blank.className = "page-words-blank";
  let before: Range | undefined;
  const stop = new AbortController();
  const { signal } = stop;

  const follow = () => {
    const selection = getSelection();
    if (selection === null || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(host)) return;
    const growsUp =
      before !== undefined &&
      (range.compareBoundaryPoints(Range.END_TO_END, before) === 0 ||
        range.compareBoundaryPoints(Range.START_TO_END, before) === 0);
    before = range.cloneRange();
    const word = wordAt(host, growsUp ? range.startContainer : range.endContainer);
    if (word === undefined) return;
    if (growsUp) word.before(blank);
    else if (range.endOffset > 0) word.after(blank);
  };
  const end = () => {
    blank.remove();
    before = undefined;
    document.removeEventListener("selectionchange", follow);
  };
  host.addEventListener(
    "pointerdown",
    ({ target }) => {
      const word = target instanceof Node ? wordAt(host, target) : undefined;
      if (word === undefined) host.append(blank);
      else word.after(blank);
      document.addEventListener("selectionchange", follow, { signal });
    },
    { signal },
  );
  for (const type of ["pointerup", "pointercancel"] as const)
    document.addEventListener(type, end, { signal });
  return () => {
    end();
    stop.abort();
  };
}

/** The word that holds a place of the selection; none where it is outside the page or in the blank. */
function wordAt(host: HTMLElement, node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element === null || element === host || !host.contains(element)
    ? undefined
    : element.className === "page-words-blank"
      ? undefined
      : element;
}
