import type { RecordDocument, RecordPage } from "../model/record-document.ts";
import { alignWords } from "./fax/align-words.ts";

/** A note as pages, with a way back from a page's text to the note's file. */
export type LaidOut = {
  readonly document: RecordDocument;
  /** Where in the file a letter of a page stands. */
  readonly inFile: (page: number, offset: number) => number;
};

/** The whole note on one page, its lines as in the file. */
export function asOnePage(id: string, text: string): LaidOut {
  return {
    document: { id, name: id, pages: [{ number: 1, text, origin: "text" }] },
    inFile: (_, offset) => offset,
  };
}

const lineWidth = 78;
const linesOnPage = 50;
/** Every so many lines a word that does not fit is divided, as a PDF may. */
const dividedEvery = 7;

/** The note as a fax has it: short lines, words divided at some line ends, pages that end within sentences. */
export function asFaxPages(id: string, text: string): LaidOut {
  const lines = text.split("\n").flatMap(withOffsets).flatMap(wrap);
  const pages: RecordPage[] = [];
  const offsets: number[][] = [];
  for (let first = 0; first < lines.length; first += linesOnPage) {
    const own = lines.slice(first, first + linesOnPage);
    pages.push({
      number: pages.length + 1,
      text: own.map((line) => `${line.text}\n`).join(""),
      origin: "text",
    });
    offsets.push(own.flatMap(({ at }) => [...at, at.at(-1) ?? 0]));
  }
  return {
    document: { id, name: id, pages },
    inFile: (page, offset) => offsets[page - 1]?.[offset] ?? 0,
  };
}

/** A line, and for each of its letters where it stands in the file. */
type Line = { readonly text: string; readonly at: readonly number[] };

function withOffsets(line: string, index: number, all: readonly string[]): readonly Line[] {
  const start = all.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  return [{ text: line, at: Array.from(line, (_, at) => start + at) }];
}

function wrap(line: Line): readonly Line[] {
  const lines: Line[] = [];
  let rest = line;
  while (rest.text.length > lineWidth) {
    const divided = lines.length % dividedEvery === dividedEvery - 1 ? dividedWord(rest.text) : 0;
    if (divided > 0) {
      lines.push({ text: `${rest.text.slice(0, divided)}-`, at: rest.at.slice(0, divided + 1) });
      rest = { text: rest.text.slice(divided), at: rest.at.slice(divided) };
      continue;
    }
    const space = rest.text.lastIndexOf(" ", lineWidth);
    if (space <= 0) break;
    lines.push({ text: rest.text.slice(0, space), at: rest.at.slice(0, space) });
    rest = { text: rest.text.slice(space + 1), at: rest.at.slice(space + 1) };
  }
  return [...lines, rest];
}

/** In the middle of the word that crosses the margin, where it is a long one of small letters. */
function dividedWord(text: string): number {
  const start = text.lastIndexOf(" ", lineWidth - 4) + 1;
  const word = /^[a-z]+/.exec(text.slice(start))?.[0] ?? "";
  const middle = start + Math.floor(word.length / 2);
  return word.length >= 8 && middle < lineWidth ? middle : 0;
}

/** The note as OCR read it from a fax of it. */
export function asReadPages(id: string, text: string, pages: readonly RecordPage[]): LaidOut {
  const starts: number[] = [];
  let read = "";
  for (const page of pages) {
    starts[page.number] = read.length;
    read += page.text;
  }
  const inPrinted = alignWords(read, text);
  return {
    document: { id, name: id, pages },
    inFile: (page, offset) => inPrinted((starts[page] ?? 0) + offset),
  };
}
