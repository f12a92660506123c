import { foldLetter } from "#domain";
import type { PageText, TextSpan } from "./page-text.ts";
import { blanksIn, spacedRuns } from "./spaced-letters.ts";

/**
 * Every place where a page says the words, whatever the case of letters, accents, typographic forms, line
 * breaks, words divided at the end of a line, and words set with blanks between their letters. In order, without
 * overlap.
 */
export function findText(page: PageText, words: string): readonly TextSpan[] {
  const wanted = fold(words.trim(), " ").text;
  if (wanted === "") return [];
  const { plain, spaced } = foldedPage(page);
  const found = occurrences(plain, wanted);
  if (spaced === undefined) return found;
  const { runs, wordsApart, noBlanks } = spaced;
  const inRun = ({ start, end }: TextSpan) =>
    runs.some((run) => run.start <= start && end <= run.end);
  const more = [
    ...occurrences(wordsApart, wanted),
    // Where words stand no further apart than their letters, only the letters are compared.
    ...occurrences(noBlanks, wanted.replaceAll(" ", "")).filter(inRun),
  ];
  return withoutOverlap([...found, ...more]);
}

function withoutOverlap(spans: readonly TextSpan[]): readonly TextSpan[] {
  const kept: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/**
 * Where a quote stands on a page. Spaces and hyphens are ignored altogether: where words are set letter by
 * letter or divided, or the quote was typed by hand, they differ. `undefined` when the page does not say it.
 */
export function locateQuote(page: PageText, quote: string): TextSpan | undefined {
  const wanted = fold(quote, "").text;
  return wanted === "" ? undefined : occurrences(fold(page.text, ""), wanted)[0];
}

/** A text in the form in which texts are compared, and where in the original each letter came from. */
type Folded = { readonly text: string; readonly from: readonly number[] };

/** The forms of a page in which words are looked for. */
type FoldedPage = {
  readonly plain: Folded;
  /** Only where letters of the page stand apart. */
  readonly spaced?: {
    readonly runs: readonly TextSpan[];
    readonly wordsApart: Folded;
    readonly noBlanks: Folded;
  };
};

/** A page is searched at every letter that is typed. */
const foldedPages = new WeakMap<PageText, FoldedPage>();

function foldedPage(page: PageText): FoldedPage {
  const known = foldedPages.get(page);
  if (known !== undefined) return known;
  const { text } = page;
  const plain = fold(text, " ");
  const runs = spacedRuns(text);
  const spaced = {
    runs,
    wordsApart: fold(text, " ", blanksIn(text, runs, "single")),
    noBlanks: fold(text, " ", blanksIn(text, runs, "all")),
  };
  const folded = runs.length === 0 ? { plain } : { plain, spaced };
  foldedPages.set(page, folded);
  return folded;
}

function occurrences({ text, from }: Folded, wanted: string): readonly TextSpan[] {
  const found: TextSpan[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const start = from[at];
    const last = from[at + wanted.length - 1];
    if (start !== undefined && last !== undefined) found.push({ start, end: last + 1 });
  }
  return found;
}

/** Hyphens that divide a word at the end of a line are dropped with the line break; spaces become `space`. */
function fold(original: string, space: "" | " ", dropped?: ReadonlySet<number>): Folded {
  let text = "";
  const from: number[] = [];
  let at = 0;
  for (const letter of original) {
    if (dropped?.has(at) !== true && !isDropped(original, at, letter)) {
      const plain = plainOf(letter, space, text);
      text += plain;
      for (let index = 0; index < plain.length; index += 1) from.push(at);
    }
    at += letter.length;
  }
  return { text, from };
}

function plainOf(letter: string, space: "" | " ", before: string): string {
  if (/\s/.test(letter)) return before.endsWith(" ") ? "" : space;
  const plain = foldLetter(letter);
  return plain === "-" && space === "" ? "" : plain;
}

function isDropped(original: string, at: number, letter: string): boolean {
  if (letter === "\u00AD") return true;
  if (letter === "-" || letter === "\u2010") {
    return /^[-\u2010][ \t]*\n\s*\p{Ll}/u.test(original.slice(at, at + 40));
  }
  // The line break after a dividing hyphen, with whatever stands around it.
  return /\s/.test(letter) && isAfterDivision(original, at);
}

function isAfterDivision(original: string, at: number): boolean {
  const before = /\p{L}[-\u2010\u00AD]\s*$/u.exec(original.slice(Math.max(0, at - 20), at));
  if (before === null) return false;
  const gap = /^\s*/.exec(original.slice(at))?.[0] ?? "";
  const whole = before[0].slice(2) + gap;
  return whole.includes("\n") && /^\p{Ll}/u.test(original.slice(at + gap.length));
}
