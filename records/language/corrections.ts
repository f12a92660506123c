import { misspellings } from "./misspellings.ts";

/** The right word by each wrong one. A wrong word of two parts is left to the phrases. */
export const misspelledWords: ReadonlyMap<string, string> = new Map(
  Object.entries(misspellings).flatMap(([right, wrong]) =>
    wrong.filter((word) => /^[\p{L}\p{N}]+$/u.test(word)).map((word) => [word, right] as const),
  ),
);
