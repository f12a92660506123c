import { type Citation, dayInWords } from "#criteria";
import { dataSourceInWords, lowered } from "#domain";

/** `origin`: the quote was read from a picture, and may be misread. */
export type ShownCitation = Citation & { readonly origin?: "ocr" | undefined };

/** "Therapy notes, page 3, Jan 14, 2026": where the answer was found. The quote stands apart. */
export function citationInWords(citation: ShownCitation): string {
  const { document, page, date, origin } = citation;
  const data = dataSourceInWords(citation);
  return [
    document,
    page === undefined ? undefined : `page ${page}`,
    date === undefined ? undefined : dayInWords(date),
    origin === "ocr" ? "read by OCR" : undefined,
    data === undefined ? undefined : lowered(data),
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}
