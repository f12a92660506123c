import type { RecordDocument, RecordPage } from "../model/record-document.ts";
import { type KindOfPage, type PageKind, pageKindsOf } from "./page-kinds.ts";
import { linesOf, repairDigits } from "./page-lines.ts";
import { faxHeadersOf } from "./fax-header.ts";
import { datesIn } from "./written-dates.ts";

/** A document within a file, as its pages suggest: a person confirms or changes it. */
export type ProposedPart = {
  readonly kind: PageKind;
  /** The document's own title where it has one; absent: its kind says what it is. */
  readonly title?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  /** Counts from 1, both included. */
  readonly pages: readonly [first: number, last: number];
};

/**
 * How a faxed file falls into documents: a page with a title of its own begins one, unless it says that it goes on
 * from the page before, and notes of therapy sessions one after the other are one document. One part for a file that
 * shows no seam. `thisYear` reads years of two digits.
 */
export function proposeParts(document: RecordDocument, thisYear: number): readonly ProposedPart[] {
  const kinds = pageKindsOf(document, thisYear);
  const parts: { kind: PageKind; title?: string; date?: string; pages: [number, number] }[] = [];
  for (const [index, page] of document.pages.entries()) {
    const said = kinds[index];
    const before = parts.at(-1);
    const date = dateOf(page, thisYear);
    if (before !== undefined && said !== undefined && !begins(said, before, date)) {
      before.pages[1] = page.number;
      if (before.date === undefined && date !== undefined) before.date = date;
      continue;
    }
    const title = said?.title === undefined ? undefined : asTitle(said.title);
    const isOwnDate = said?.kind !== "cover" && said?.kind !== "order";
    parts.push({
      kind: said?.kind ?? "other",
      ...(title === undefined || said?.kind === "cover" ? {} : { title }),
      ...(date === undefined || !isOwnDate ? {} : { date }),
      pages: [page.number, page.number],
    });
  }
  return parts;
}

function begins(
  said: KindOfPage,
  before: { readonly kind: PageKind; readonly date?: string },
  date: string | undefined,
): boolean {
  if (said.kind === undefined || said.goesOn) return false;
  if (said.kind !== before.kind) return true;
  if (said.kind === "therapy-notes" || said.kind === "cover" || said.kind === "order") return false;
  // The running title of every page of one note; another visit has another date.
  return said.title !== undefined && date !== undefined && date !== before.date;
}

const dateLabel =
  /\b(?:date\s+of\s+(?:service|visit|exam(?:ination)?|procedure|study|evaluation|surgery|operation|injection|discharge)|discharge(?:\s+date)?|(?:service|visit|exam|study|procedure|encounter|evaluation|report|session|note|performed)\s+(?:date|on)|dos|d\.o\.s\.|visit|date)\s*[:#]?\s*$/i;
const otherDate =
  /\b(?:birth|d\.?o\.?b\.?|born|print|sign|fax|receiv|onset|injur|injury|due|next|follow|referr|expir|effective)/i;

/** The date that a document gives itself in its upper lines: a labelled one, or else one that stands alone. */
function dateOf(page: RecordPage, thisYear: number): string | undefined {
  const read = { ...page, text: page.origin === "ocr" ? repairDigits(page.text) : page.text };
  const headers = faxHeadersOf(read, thisYear);
  const lines = linesOf(read)
    .filter(({ start }) => !headers.some(({ line }) => line.start === start))
    .slice(0, 20);
  let alone: string | undefined;
  for (const { text } of lines) {
    for (const { iso, start } of datesIn(text, thisYear)) {
      const before = text.slice(0, start);
      if (iso === undefined || otherDate.test(before.slice(-28))) continue;
      if (dateLabel.test(before)) return iso;
      if (alone === undefined && text.trim().length <= 40) alone = iso;
    }
  }
  return alone;
}

const longestTitle = 70;

/** "MRI PELVIS WITHOUT CONTRAST" is "MRI pelvis without contrast"; what is written in both cases stays as it is. */
function asTitle(line: string): string | undefined {
  const words = line
    .replace(/^\W*(?:exam(?:ination)?|study|procedure)\s*:\s*/i, "")
    .replaceAll(/[\s_|*=~]+/g, " ")
    .replace(/\s*[-–:]?\s*(?:date|dos|dob|page)\b.*$/i, "")
    .replaceAll(/^[\W_]+|[\s\p{P}_]+$/gu, "");
  if (words.length < 4) return undefined;
  const isShouted = words === words.toUpperCase();
  const title = isShouted ? words.replaceAll(/[\p{L}'’]+/gu, quieter) : words;
  const first = title.charAt(0).toUpperCase() + title.slice(1);
  return first.length <= longestTitle ? first : `${first.slice(0, longestTitle - 1).trimEnd()}…`;
}

const shortForms = new Set([
  "MRI",
  "CT",
  "XR",
  "PT",
  "EMG",
  "SI",
  "AP",
  "ER",
  "ED",
  "US",
  "SOAP",
  "DEXA",
  "L",
  "S",
  "T",
  "C",
]);

function quieter(word: string): string {
  return shortForms.has(word) ? word : word.toLowerCase();
}
