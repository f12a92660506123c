import type { Citation } from "#criteria";

/** "Therapy notes, page 3, 2026-01-14": where the answer was found. The quote stands apart. */
export function citationInWords({ document, page, date }: Citation): string {
  return [document, page === undefined ? undefined : `page ${page}`, date]
    .filter((part) => part !== undefined)
    .join(", ");
}
