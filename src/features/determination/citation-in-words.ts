import { type Citation, dayInWords } from "#criteria";

/** "Therapy notes, page 3, Jan 14, 2026": where the answer was found. The quote stands apart. */
export function citationInWords({ document, page, date }: Citation): string {
  return [
    document,
    page === undefined ? undefined : `page ${page}`,
    date === undefined ? undefined : dayInWords(date),
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}
