import type { CaseCitation } from "../case/case-record.ts";
import { pagesInWords } from "../case/page-spans.ts";
import { dayInWords } from "../text/date-words.ts";

/** A citation on one line: "PT notes.pdf, page 4, Feb 11, 2026: “12 visits”". */
export function sourceInWords(citation: CaseCitation): string {
  const { document, page, date, quote, region, lookedThrough } = citation;
  const place = [
    ...(document === "" ? [] : [document]),
    ...(page === undefined ? [] : [`page ${String(page)}`]),
    ...(region === undefined ? [] : ["marked region"]),
    ...(date === undefined ? [] : [dayInWords(date)]),
  ].join(", ");
  const looked = (lookedThrough ?? [])
    .map((one) => `${one.document}, ${pagesInWords(one.pages)}`)
    .join("; ");
  const said = quote === undefined ? place : `${place}: “${quote}”`;
  if (looked === "") return said;
  return said === "" ? `pages viewed: ${looked}` : `${said}; pages viewed: ${looked}`;
}
