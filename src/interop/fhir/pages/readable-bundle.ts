import type { RecordEntry } from "#records";
import { joined, type ResourceLine, sections } from "../clinical/reading.ts";
import { aboutAnother } from "../clinical/about-member.ts";
import { readResource } from "../clinical/read-resource.ts";
import { notePages, notesByResource, type PlacedText, type ReadablePage } from "./note-pages.ts";
import { type NamedResource, referencesIn, resourcesIn } from "../clinical/resources-in.ts";

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

/**
 * A bundle as pages that people read: a line for each thing it says, under headings, and a page for each piece of free
 * words. What is attached is named and never shown as code. The same resources give the same pages in any order.
 */
export function readableBundle(value: unknown): ReadableBundle {
  const references = referencesIn(value);
  const isAboutAnother = aboutAnother(value, references);
  const lines: PlacedLine[] = [];
  const texts: PlacedText[] = [];
  for (const { name, resource } of resourcesIn(value).toSorted(byName)) {
    const reading = readResource(resource, references, isAboutAnother);
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
  for (const [at, text] of texts.entries()) pages.push(...notePages(text, at));
  return { pages, entries, places, withoutMeaning };
}
