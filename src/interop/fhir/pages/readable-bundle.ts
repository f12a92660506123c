import type { RecordEntry } from "#records";
import { dateInWords } from "../clinical/dates.ts";
import { type FreeText, joined, type ResourceLine, sections } from "../clinical/reading.ts";
import { readResource } from "../clinical/read-resource.ts";
import { type NamedResource, referencesIn, resourcesIn } from "../clinical/resources-in.ts";

/** One page as it is shown; `data` pages are lines that its entries say better, `text` pages are words to search. */
export type ReadablePage = {
  readonly title: string;
  /** Every line ends in "\n". */
  readonly text: string;
  readonly origin: "text" | "data";
};

/** Where a resource, or one of its parts, is said on the pages. */
export type ReadablePlace = Pick<RecordEntry, "resource" | "path" | "page" | "span" | "sentence">;

export type ReadableBundle = {
  readonly pages: readonly ReadablePage[];
  readonly entries: readonly RecordEntry[];
  /** Every line, that of a clinical entry or not, so that a request's own parts can be pointed at. */
  readonly places: readonly ReadablePlace[];
  /** What is named on the pages and read no further. */
  readonly withoutMeaning: readonly { readonly resource: string; readonly why: string }[];
};

type PlacedLine = ResourceLine & { readonly resource: string };
type PlacedText = FreeText & { readonly resource: string };

/**
 * A bundle as pages that people read: a line for each thing it says, under headings, and a page for each piece of free
 * words. What is attached is named and never shown as code. The same resources give the same pages in any order.
 */
export function readableBundle(value: unknown): ReadableBundle {
  const references = referencesIn(value);
  const lines: PlacedLine[] = [];
  const texts: PlacedText[] = [];
  for (const { name, resource } of resourcesIn(value).toSorted(byName)) {
    const reading = readResource(resource, references);
    lines.push(...reading.lines.map((line) => ({ ...line, resource: name })));
    texts.push(...(reading.texts ?? []).map((text) => ({ ...text, resource: name })));
  }
  return laidOut(lines.toSorted(byPlace), texts.toSorted(byDate));
}

/** Two resources of one name, such as a resource and its earlier version, by what they say. */
function byName(one: NamedResource, other: NamedResource): number {
  return (
    compare(one.name, other.name) ||
    compare(JSON.stringify(one.resource), JSON.stringify(other.resource))
  );
}

const order = Object.keys(sections);

/** By heading, then the newest first, then by name, so that the order of the bundle's entries changes nothing. */
function byPlace(one: PlacedLine, other: PlacedLine): number {
  return (
    order.indexOf(one.section) - order.indexOf(other.section) ||
    compare(other.date ?? "", one.date ?? "") ||
    // Parts of one resource stay as they are: the sort is stable.
    compare(one.resource, other.resource)
  );
}

/** Words without a date come first: the search takes the date of a note from what stands above it. */
function byDate(one: PlacedText, other: PlacedText): number {
  return compare(one.date ?? "", other.date ?? "") || compare(one.resource, other.resource);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const linesOnPage = 48;

function laidOut(lines: readonly PlacedLine[], texts: readonly PlacedText[]): ReadableBundle {
  const pages: ReadablePage[] = [];
  const entries: RecordEntry[] = [];
  const places: ReadablePlace[] = [];
  const withoutMeaning: { resource: string; why: string }[] = [];
  const notes = notesByResource(texts);
  let open: { section: string; text: string; count: number } | undefined;
  const close = (): void => {
    if (open !== undefined) pages.push({ title: open.section, text: open.text, origin: "data" });
    open = undefined;
  };
  for (const line of lines) {
    const section = sections[line.section];
    if (open !== undefined && (open.section !== section || open.count >= linesOnPage)) close();
    open ??= { section, text: `${section}\n\n`, count: 0 };
    const sentence = line.words;
    const start = open.text.length;
    const span = { start, end: start + sentence.length };
    const details = [...line.details, line.resource, notes.get(line.resource) ?? ""];
    notes.delete(line.resource);
    open = {
      section,
      text: `${open.text}${sentence}\n    ${joined(details, "; ")}\n`,
      count: open.count + 2,
    };
    const place: ReadablePlace = {
      resource: line.resource,
      path: line.path,
      page: pages.length + 1,
      span,
      sentence,
    };
    places.push(place);
    if (line.entry !== undefined) entries.push({ codes: [], ...line.entry, ...place });
    for (const entry of line.entries ?? []) {
      entries.push({ codes: [], ...entry, ...place, path: entry.path });
    }
    if (line.section === "other" && line.entry === undefined) {
      withoutMeaning.push({ resource: line.resource, why: "It is shown and answers no question." });
    }
  }
  close();
  for (const [at, text] of texts.entries()) pages.push(...textPages(text, at));
  return { pages, entries, places, withoutMeaning };
}

/** A name that says nothing: the search reads a page's title with its words, and a drug's name there would be a drug. */
function noteName(at: number): string {
  return `Note ${String(at + 1)}`;
}

/** For the line of a resource: on which pages its free words are. */
function notesByResource(texts: readonly PlacedText[]): Map<string, string> {
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

/** So many signs of a note stand on a page; each page of it begins with its date and heading again. */
const longestPiece = 2400;

/** Pages of free words. Date and heading stand above them as records have them, for whoever reads and for the search. */
function textPages(
  { about, heading, text, date, isSearched }: PlacedText,
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

/** Cut between lines, else between sentences, and in the middle of one only where it has no end. */
function piecesOfText(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestPiece) {
    const part = rest.slice(0, longestPiece);
    const ends = [part.lastIndexOf("\n"), part.lastIndexOf(". ") + 1, part.lastIndexOf(" ")];
    const end = ends.find((one) => one > longestPiece / 2) ?? longestPiece;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...pieces, rest].filter((piece) => piece !== "");
}
