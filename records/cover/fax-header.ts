import type { RecordPage, TextSpan } from "../model/record-document.ts";
import { linesOf, type PageLine } from "./page-lines.ts";
import { datesIn } from "./written-dates.ts";

/** The line that a fax machine prints on a page it sends or receives. */
export type FaxHeader = {
  readonly line: PageLine;
  /** YYYY-MM-DDTHH:MM on the clock of the machine. */
  readonly at: string;
  /** Date and time on the page. */
  readonly atSpan: TextSpan;
  /** IANA name, where the line states a zone. */
  readonly zone?: string;
};

/** A machine prints at the very edge of a page, and a page that was faxed twice has two such lines. */
const linesAtEdge = 3;

const time =
  /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap])?\.?(?:m\.?)?(?:\s*\(?(e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|ak[sd]?t|hst)\)?(?![a-z]))?/i;
const pageMark = /\b(?:p(?:age|g)?)\s*[.:#]?\s*\d+\s*(?:\/|\bof\b)?\s*\d*/i;
const cue =
  /\bfax|\bfrom\b|\bto\b\s*:|\breceived\b|\brcvd\b|\btx\b|\brx\b|\d{3}[-.\s)]*\d{3}[-.\s]?\d{4}/i;
/** What record systems print at the edge of their own pages. */
const printed = /\bprinted|\bgenerated|\bsigned|\bencounter|\bmrn\b|\bdob\b|date of|\bvisit\b/i;

/** The fax header lines of a page, from the top. `thisYear` reads years of two digits. */
export function faxHeadersOf(page: RecordPage, thisYear: number): readonly FaxHeader[] {
  const lines = linesOf(page);
  const edge = lines.filter(
    (_line, index) => index < linesAtEdge || index >= lines.length - linesAtEdge,
  );
  return edge.flatMap((line) => headerIn(line, thisYear) ?? []);
}

function headerIn(line: PageLine, thisYear: number): FaxHeader | undefined {
  const { text, start } = line;
  const date = datesIn(text, thisYear)[0];
  const clock = time.exec(text);
  if (date?.iso === undefined || clock === null || printed.test(text)) return undefined;
  if (!pageMark.test(text) && !cue.test(text)) return undefined;
  const hour = hourOf(Number(clock[1]), clock[3]);
  const minute = clock[2] ?? "";
  if (hour === undefined || Number(minute) > 59) return undefined;
  const ends = clock.index + clock[0].trimEnd().length;
  const zone = zones[(clock[4] ?? "").toLowerCase().replace(/[sd](?=t)/, "")];
  return {
    line,
    at: `${date.iso}T${String(hour).padStart(2, "0")}:${minute}`,
    atSpan: {
      start: start + Math.min(date.start, clock.index),
      end: start + Math.max(date.end, ends),
    },
    ...(zone === undefined ? {} : { zone }),
  };
}

function hourOf(written: number, half: string | undefined): number | undefined {
  if (half === undefined) return written <= 23 ? written : undefined;
  if (written < 1 || written > 12) return undefined;
  return (written % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** Standard or daylight time alike: the date says which. "hst" has lost its s above. */
const zones: Readonly<Record<string, string>> = {
  et: "America/New_York",
  ct: "America/Chicago",
  mt: "America/Denver",
  pt: "America/Los_Angeles",
  akt: "America/Anchorage",
  ht: "Pacific/Honolulu",
};
