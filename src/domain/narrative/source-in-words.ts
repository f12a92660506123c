import type { CaseCitation, CaseRecord } from "../case/case-record.ts";
import { pagesInWords } from "../case/page-spans.ts";
import { dayInWords } from "../text/date-words.ts";
import { dataQuoteInWords, wholeDataSourceInWords } from "./data-source-words.ts";

/**
 * A citation on one line: "PT notes.pdf, page 4, Feb 11, 2026: “12 visits” (read by OCR)". Data of a request is named
 * in words; for its exact place see `dataPlaceInWords`.
 */
export function sourceInWords(citation: CaseCitation): string {
  const { document, page, date, quote, region, origin, lookedThrough = [] } = citation;
  const place = [
    ...(document === "" ? [] : [document]),
    ...(page === undefined ? [] : [`page ${String(page)}`]),
    ...(region === undefined ? [] : ["marked region"]),
    ...(date === undefined ? [] : [dayInWords(date)]),
  ].join(", ");
  const words = quote === undefined ? place : `${place}: “${dataQuoteInWords(quote, citation)}”`;
  const how = [
    ...(origin === "ocr" ? ["read by OCR"] : []),
    ...(citation.resource === undefined ? [] : [wholeDataSourceInWords(citation)]),
  ];
  const said = how.length === 0 ? words : `${words} (${how.join("; ")})`;
  const looked = [
    pagesOf("pages viewed", lookedThrough, ({ how, pages }) => (how === undefined ? pages : [])),
    pagesOf("pages searched", lookedThrough, ({ how, pages }) => (how === undefined ? [] : pages)),
    pagesOf("could not be read", lookedThrough, ({ unreadable = [] }) => unreadable),
  ].filter((part) => part !== "");
  // What was searched is named page by page with what could not be: the document's place says nothing more.
  const isSearched = lookedThrough.some(({ how }) => how !== undefined);
  return [...(isSearched ? [] : [said]), ...looked].filter((part) => part !== "").join("; ");
}

type LookedThrough = NonNullable<CaseCitation["lookedThrough"]>[number];

function pagesOf(
  words: string,
  lookedThrough: readonly LookedThrough[],
  pagesIn: (one: LookedThrough) => LookedThrough["pages"],
): string {
  const parts = lookedThrough
    .filter((one) => pagesIn(one).length > 0)
    .map((one) => `${one.document}, ${pagesInWords(pagesIn(one))}`);
  return parts.length === 0 ? "" : `${words}: ${parts.join("; ")}`;
}

/** Every source of an answer on one line, the first one first; empty where it has none. */
export function sourcesInWords(
  path: string,
  { citations, furtherCitations }: Pick<CaseRecord, "citations" | "furtherCitations">,
): string {
  const first = citations[path];
  const all = [...(first === undefined ? [] : [first]), ...(furtherCitations?.[path] ?? [])];
  return all.map(sourceInWords).join("; also ");
}
