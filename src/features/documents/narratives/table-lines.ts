/**
 * The rows of a table as lines, cells apart by bars. A cell that spans rows is said again in each, so that no line
 * depends on the one above. Cells of several lines, as tables that only lay out a page have, stand one below the other.
 */
export function* tableLines(
  table: Element,
  wordsOf: (element: Element) => string,
): Generator<string> {
  const caption = [...table.children].find(({ localName }) => localName === "caption");
  const spanning = new Map<number, { readonly words: string; rows: number }>();
  if (caption !== undefined && wordsOf(caption).trim() !== "") yield wordsOf(caption);
  for (const row of rowsOf(table)) {
    const cells: string[] = [];
    const fillSpans = () => {
      for (;;) {
        const span = spanning.get(cells.length);
        if (span === undefined || span.rows === 0) return;
        span.rows -= 1;
        cells.push(span.words);
      }
    };
    for (const cell of row.children) {
      if (!/^t[dh]$/i.test(cell.localName)) continue;
      fillSpans();
      const words = wordsOf(cell);
      const rows = count(cell.getAttribute("rowspan"));
      const columns = count(cell.getAttribute("colspan"));
      if (rows > 1) spanning.set(cells.length, { words, rows: rows - 1 });
      cells.push(words, ...Array.from({ length: columns - 1 }, () => ""));
    }
    fillSpans();
    yield* rowLines(cells).filter((line) => line.trim() !== "");
  }
}

function rowLines(cells: readonly string[]): readonly string[] {
  const isLayout = cells.some((words) => words.includes("\n\n") || words.split("\n").length > 4);
  if (isLayout) return cells.flatMap((words) => words.split("\n"));
  const filled = cells.map((words) => words.replaceAll(/\s*\n\s*/g, "; "));
  return filled.every((words) => words === "") ? [] : [filled.join(" | ")];
}

function rowsOf(table: Element): readonly Element[] {
  return [...table.children].flatMap((part) => {
    if (part.localName === "tr") return [part];
    return /^t(head|body|foot)$/i.test(part.localName)
      ? [...part.children].filter(({ localName }) => localName === "tr")
      : [];
  });
}

/** A table cannot claim more than a page has room for. */
function count(given: string | null): number {
  const number = Number.parseInt(given ?? "1", 10);
  return Number.isInteger(number) ? Math.min(Math.max(number, 1), 200) : 1;
}
