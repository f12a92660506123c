import type { RecordPage } from "../model/record-document.ts";

/** How many lines at the top and at the foot of a page may be the same on every page. */
const margin = 3;

/**
 * Which lines of each page stand at its top or foot and come back in the same place on most pages (fax header, name of
 * the patient, page number): they would divide a sentence that runs over the page's end. Digits do not count, so that
 * "Page 2 of 7" is the same line as "Page 3 of 7".
 *
 * @returns for each page the numbers of these lines, counted from 0
 */
export function marginLines(pages: readonly RecordPage[]): readonly ReadonlySet<number>[] {
  const outer = pages.map(outerLines);
  const counts = new Map<string, number>();
  for (const { place } of outer.flat()) counts.set(place, (counts.get(place) ?? 0) + 1);
  const least = Math.max(2, pages.length / 2);
  return outer.map(
    (lines) =>
      new Set(
        lines.filter(({ place }) => (counts.get(place) ?? 0) >= least).map(({ line }) => line),
      ),
  );
}

type OuterLine = { readonly line: number; readonly place: string };

function outerLines(page: RecordPage): readonly OuterLine[] {
  const lines = page.text
    .split("\n")
    .map((text, line) => ({ line, text: text.trim().replaceAll(/\d+/g, "#") }))
    .filter(({ text }) => text !== "");
  const top = lines
    .slice(0, margin)
    .map(({ line, text }, at) => ({ line, place: `top ${at} ${text}` }));
  const foot = lines
    .slice(-margin)
    .toReversed()
    .map(({ line, text }, at) => ({ line, place: `foot ${at} ${text}` }));
  return [...top, ...foot];
}
