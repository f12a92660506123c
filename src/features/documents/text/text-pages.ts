import { nextTurn } from "./next-turn.ts";
import { printableText } from "./printable-text.ts";

export type TextPages = readonly (readonly string[])[];

const lettersPerLine = 88;
export const linesPerPage = 52;
/** Letters that are worked through before the page may answer keys again: a few milliseconds. */
const sliceLength = 256 * 1024;

/**
 * Breaks a text into pages of lines: at form feeds, at line ends, between words, and where nothing else helps.
 * The same text always breaks at the same places, so that a page can be cited. Works in slices, so that 30 MB
 * do not stop the page.
 *
 * @returns `undefined` for more than `mostPages` pages
 */
export async function textPages(text: string, mostPages: number): Promise<TextPages | undefined> {
  const pages = pageBreaker();
  for (let at = 0; at < text.length;) {
    const end = sliceEnd(text, at);
    pages.add(printableText(text.slice(at, end)).text);
    if (pages.count() > mostPages) return undefined;
    at = end;
    if (at < text.length) await nextTurn();
  }
  return pages.all();
}

/** A slice ends with a line, or else between words; never within a character. */
function sliceEnd(text: string, at: number): number {
  const most = at + sliceLength;
  if (most >= text.length) return text.length;
  const lineEnd = text.lastIndexOf("\n", most - 1);
  if (lineEnd >= at) return lineEnd + 1;
  const segmentEnd = text.lastIndexOf("\r", most - 1);
  if (segmentEnd >= at && text[segmentEnd + 1] !== "\n") return segmentEnd + 1;
  const space = text.lastIndexOf(" ", most - 1);
  return space >= at ? space + 1 : wholeCharacters(text.slice(at, most + 32), sliceLength) + at;
}

/** A line as the lines that a page has room for, one at least: they end between words, and joined they are the line. */
export function brokenLine(line: string): readonly string[] {
  const lines: string[] = [];
  let open = line;
  while (open.length > lettersPerLine) {
    const space = open.lastIndexOf(" ", lettersPerLine);
    const end = space > lettersPerLine / 2 ? space + 1 : wholeCharacters(open, lettersPerLine);
    lines.push(open.slice(0, end));
    open = open.slice(end);
  }
  return [...lines, open];
}

function pageBreaker() {
  const pages: string[][] = [];
  let page: string[] | undefined;
  /** The line that has not ended yet. */
  let open = "";

  function push(line: string): void {
    if (page === undefined || page.length === linesPerPage) {
      page = [];
      pages.push(page);
    }
    page.push(line);
  }
  function endLine(): void {
    push(open);
    open = "";
  }
  function write(words: string): void {
    const lines = brokenLine(open + words);
    lines.slice(0, -1).forEach(push);
    open = lines.at(-1) ?? "";
  }

  return {
    count: () => pages.length,
    add(words: string): void {
      words
        .replaceAll("\t", "    ")
        .split("\f")
        .forEach((sheet, index) => {
          if (index > 0) {
            endLine();
            page = undefined;
          }
          sheet.split("\n").forEach((line, number) => {
            if (number > 0) endLine();
            write(line);
          });
        });
    },
    all(): TextPages {
      endLine();
      // A printer ends its last page with a form feed, too: no page comes after it.
      const last = pages.at(-1) ?? [];
      if (pages.length > 1 && last.every((line) => line.trim() === "")) pages.pop();
      return pages;
    },
  };
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The last end of a character, as a reader counts them, at or before `most`; `most` where there is none. */
function wholeCharacters(text: string, most: number): number {
  const isPlain = text.charCodeAt(most) < 0x300 && text.charCodeAt(most - 1) < 0x300;
  if (isPlain) return most;
  const from = Math.max(0, most - 32);
  let end = most;
  for (const { index } of characters.segment(text.slice(from, most + 32))) {
    if (index > 0 && from + index <= most) end = from + index;
  }
  return end;
}
