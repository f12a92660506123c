import type { TextSpan } from "./page-text.ts";

/**
 * The stretches of a text whose letters stand apart, as in "t h e r a p y": three or more single letters of one
 * line with blanks between them.
 */
export function spacedRuns(text: string): readonly TextSpan[] {
  return [...text.matchAll(/(?<!\S)\S(?:[^\S\n]+\S(?!\S)){2,}/gu)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));
}

/** The blanks in such stretches: all of them, or only those between letters where words stand further apart. */
export function blanksIn(
  text: string,
  runs: readonly TextSpan[],
  which: "all" | "single",
): ReadonlySet<number> {
  const blanks = new Set<number>();
  for (const { start, end } of runs) {
    for (const { index, 0: gap } of text.slice(start, end).matchAll(/\s+/g)) {
      if (which === "single" && gap.length > 1) continue;
      for (let at = 0; at < gap.length; at += 1) blanks.add(start + index + at);
    }
  }
  return blanks;
}
