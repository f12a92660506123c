import type { RecordEntry, TextSpan } from "#records";
import { headingSign, ownWords } from "../narratives/narrative.ts";
import { printableText } from "../text/printable-text.ts";
import { brokenLine, linesPerPage } from "../text/text-pages.ts";

/** A page of lines made of data, of any length; the span of an entry points into its `text`. */
export type ReadablePage = {
  readonly title: string;
  readonly text: string;
  /** `text`: words that a person wrote, which are read as words. */
  readonly origin: "text" | "data";
};

/** Where a resource, or a part of one, is said. */
export type DataPlace = Pick<RecordEntry, "resource" | "path" | "page" | "span">;

/** Pages as the viewer shows them, each of as many lines as fit, and the entries with their places on these pages. */
export type DataPages = {
  readonly pages: readonly (readonly string[])[];
  /** Numbers of those made of data, from 1. */
  readonly ofData: readonly number[];
  readonly entries: readonly RecordEntry[];
  readonly places: readonly DataPlace[];
};

/** A shown line: where it stands on its page, and the stretch of the readable page that it shows. */
type Placed = {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Signs were left out of it, so that no place within it can be told. */
  readonly isWhole: boolean;
};

/**
 * Breaks readable pages into pages that are shown, and moves the entries along. Short ones made of data share a page;
 * words that a person wrote have pages of their own. The same data always breaks alike.
 */
export function layDataPages(
  readable: readonly ReadablePage[],
  entries: readonly RecordEntry[],
  places: readonly DataPlace[],
): DataPages {
  const pages: string[][] = [];
  const ofData = new Set<number>();
  const placed = readable.map((page, at) => {
    const isData = page.origin === "data";
    const lines = linesOf(page);
    const room = linesPerPage - (pages.at(-1)?.length ?? linesPerPage) - 1;
    const isShared = isData && readable[at - 1]?.origin === "data" && lines.length <= room;
    if (isShared) pages.at(-1)?.push("");
    else pages.push([]);
    const put = putLines(lines, pages);
    if (isData) for (const { page: number } of put) ofData.add(number);
    return put;
  });
  const shownPlaceOf = ({ page, span }: Pick<DataPlace, "page" | "span">) =>
    placeOf(placed[page - 1] ?? [], span);
  return {
    ...{ pages, ofData: [...ofData] },
    entries: entries.map((entry) => ({ ...entry, ...shownPlaceOf(entry) })),
    places: places.map(({ resource, path, ...place }) => ({
      ...{ resource, path },
      ...shownPlaceOf(place),
    })),
  };
}

/** A line that fits a page, and the stretch of the readable page that it shows. */
type ShownLine = Pick<Placed, "from" | "to" | "isWhole"> & {
  readonly text: string;
  readonly sign: string;
};

function linesOf({ title, text }: ReadablePage): readonly ShownLine[] {
  const rows = text.replace(/\n$/, "").split("\n");
  // The title may be the first line of the text already.
  const isTitled = title === "" || rows[0] === title;
  const heading = { from: 0, to: 0, isWhole: true, sign: headingSign };
  const lines: ShownLine[] = isTitled
    ? []
    : brokenLine(onOneLine(title)).map((part) => ({ ...heading, text: part }));
  let from = 0;
  for (const [number, row] of rows.entries()) {
    const sign = number === 0 && row !== "" && row === title ? headingSign : "";
    const shown = onOneLine(row);
    const isWhole = shown.length !== row.length;
    let at = from;
    for (const part of brokenLine(shown)) {
      const stretch = isWhole
        ? { from, to: from + row.length }
        : { from: at, to: at + part.length };
      lines.push({ text: part, sign, ...stretch, isWhole });
      at += part.length;
    }
    from += row.length + 1;
  }
  return lines;
}

/** Adds lines to the last page, and to new ones behind it; gives where each stands. */
function putLines(lines: readonly ShownLine[], pages: string[][]): readonly Placed[] {
  let page = pages.at(-1) ?? [];
  let start = page.reduce((sum, line) => sum + ownWords(line).length + 1, 0);
  return lines.map(({ text, sign, ...stretch }) => {
    if (page.length === linesPerPage) {
      page = [];
      pages.push(page);
      start = 0;
    }
    page.push(`${sign}${text}`);
    const placed = { page: pages.length, start, end: start + text.length, ...stretch };
    start = placed.end + 1;
    return placed;
  });
}

function onOneLine(words: string): string {
  return ownWords(printableText(words).text).replaceAll(/[\t\n\f]/g, " ");
}

/** Where a stretch of a readable page is shown; as much of it as stands on the page on which it begins. */
function placeOf(
  placed: readonly Placed[],
  { start, end }: TextSpan,
): { readonly page: number; readonly span: TextSpan } {
  const index = firstThatEndsAfter(placed, start);
  const first = placed[index] ?? placed[0];
  // What stands nowhere is not lost: it is said to be where the data begins.
  if (first === undefined) return { page: 1, span: { start: 0, end: 0 } };
  let last = first;
  for (let at = index + 1; at < placed.length; at += 1) {
    const next = placed[at];
    if (next === undefined || next.page !== first.page || next.from >= end) break;
    last = next;
  }
  return {
    page: first.page,
    span: {
      start: first.isWhole ? first.start : first.start + Math.max(0, start - first.from),
      end: last.isWhole ? last.end : Math.min(last.end, last.start + Math.max(0, end - last.from)),
    },
  };
}

/** Lines come in the order of the text, and there are thousands of them for thousands of entries. */
function firstThatEndsAfter(placed: readonly Placed[], start: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((placed[middle]?.to ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}
