import type { RecordPage } from "../model/record-document.ts";

/** How many lines at the top and at the foot of a page may be the same on every page. */
const margin = 3;

/**
 * Lines at the top or foot that come back on most pages (fax header, name of the patient, page number): they stand
 * between the two halves of a sentence. Digits do not count, so that "Page 2 of 7" is the same line as "Page 3 of 7".
 */
export function marginLines(pages: readonly RecordPage[]): { has(line: string): boolean } {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = page.text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const outer = new Set([...lines.slice(0, margin), ...lines.slice(-margin)].map(withoutDigits));
    for (const line of outer) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length / 2);
  return {
    has: (line) => line !== "" && (counts.get(withoutDigits(line)) ?? 0) >= least,
  };
}

function withoutDigits(line: string): string {
  return line.replaceAll(/\d+/g, "#");
}
