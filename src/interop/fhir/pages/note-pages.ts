import { dateInWords } from "../clinical/dates.ts";
import { type FreeText, joined } from "../clinical/reading.ts";

/** One page as it is shown; `data` pages are lines that its entries say better, `text` pages are words to search. */
export type ReadablePage = {
  readonly title: string;
  /** Every line ends in "\n". */
  readonly text: string;
  readonly origin: "text" | "data";
  /** Of a page of free words: whose they are. */
  readonly words?: { readonly resource: string; readonly path: string };
};

export type PlacedText = FreeText & { readonly resource: string };

/** A name that says nothing: the search reads a page's title with its words, and a drug's name there would be a drug. */
function noteName(at: number): string {
  return `Note ${String(at + 1)}`;
}

/** For the line of a resource: on which pages its free words are. */
export function notesByResource(texts: readonly PlacedText[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [at, { resource }] of texts.entries()) {
    const before = notes.get(resource);
    notes.set(
      resource,
      before === undefined ? `words: ${noteName(at)}` : `${before}, ${noteName(at)}`,
    );
  }
  return notes;
}

/** So many lines of a note, of so many signs, stand on a page; each page of it begins with date and heading again. */
const note = { lines: 36, signs: 72 } as const;

/** Pages of free words. Date and heading stand above them as records have them, for whoever reads and for the search. */
export function notePages(
  { about, heading, text, date, isSearched, resource, path }: PlacedText,
  at: number,
): readonly ReadablePage[] {
  const day = date === undefined ? undefined : dateInWords(date);
  const head = [
    isSearched ? undefined : "Entered in error or not done: not used",
    day === undefined ? undefined : `Date of service: ${day}`,
    about === undefined ? undefined : `${asHeading(about)}:`,
    heading === undefined ? undefined : `${heading}:`,
  ].filter((part) => part !== undefined);
  return piecesOfText(text.trim()).map((piece) => ({
    title: joined([noteName(at), day]),
    text: `${[...head, piece].join("\n")}\n`,
    origin: isSearched ? "text" : "data",
    words: { resource, path },
  }));
}

/** Words in capitals, few enough to be read as a heading and not as a sentence. */
function asHeading(words: string): string {
  const plain = words.toUpperCase().split(/[^\p{L}\p{N}]+/u);
  return plain
    .filter((word) => word !== "")
    .slice(0, 7)
    .join(" ");
}

/** Cut between lines; a line that is longer than a page, between sentences, else between words. */
function piecesOfText(text: string): readonly string[] {
  const most = note.lines * note.signs;
  const pieces: string[] = [];
  let open: string[] = [];
  let count = 0;
  for (const row of text.split("\n").flatMap((line) => cut(line, most))) {
    const height = Math.max(1, Math.ceil(row.length / note.signs));
    if (open.length > 0 && count + height > note.lines) {
      pieces.push(open.join("\n"));
      open = [];
      count = 0;
    }
    open.push(row);
    count += height;
  }
  return [...pieces, open.join("\n")].filter((piece) => piece.trim() !== "");
}

function cut(line: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const part = rest.slice(0, most);
    const ends = [part.lastIndexOf(". ") + 1, part.lastIndexOf(" ")];
    const end = ends.find((one) => one > most / 2) ?? most;
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest];
}
