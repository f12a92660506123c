/**
 * Why a page, or a part of it, is not there to be seen.
 * - `missing`: the file promises the page and does not hold it
 * - `damaged`: its content breaks off or makes no sense
 * - `image`: an image on it cannot be decoded
 * - `large-image`: an image on it is over the decoder's limit
 * - `letters`: a font on it can’t be read
 * - `slow`, `complex`: it took too long, or too much memory
 * - `blank`: the file holds nothing to draw for it
 */
export type PageProblem =
  | "missing"
  | "damaged"
  | "image"
  | "large-image"
  | "letters"
  | "slow"
  | "complex"
  | "blank";

/** A page of which nothing can be drawn, or read. An expected outcome of what others made. */
export class PageNotShownError extends Error {
  override readonly name = "PageNotShownError";
  readonly problem: PageProblem;

  constructor(problem: PageProblem) {
    super(`the page can’t be shown: ${problem}`);
    this.problem = problem;
  }
}

/**
 * What pdf.js left out of a page, by what it said while it drew the page; `undefined` where it said nothing of
 * the kind. Most of what it says is about harmless flaws.
 */
export function problemInWarnings(warnings: Iterable<string>): PageProblem | undefined {
  const said = [...warnings];
  return signs.find(([, sign]) => said.some((warning) => sign.test(warning)))?.[0];
}

/** The worst first. */
const signs: readonly (readonly [PageProblem, RegExp])[] = [
  ["large-image", /Image exceeded maximum allowed size/],
  [
    "image",
    /Unable to decode (?:inline )?image|Image dimensions are missing|ignoring the rest of the image data|unexpected MCU data|readDataBlock - incorrect length/i,
  ],
  [
    "damaged",
    /ignoring (?:errors during|XObject|operator|sub-stream|annotation data)|Unknown command|Skipping command|Invalid stream|Empty "\w+" stream|Filter "[^"]*" is not supported|flate stream/,
  ],
  [
    "letters",
    /translateFont failed|loadFont - lookup failed|preEvaluateFont failed|Type3 font resource|ignoring .* glyph/,
  ],
];
