import { foldText } from "./fold.ts";

/** Where a text names a term, counted in words: from `start` up to and without `end`. */
export type TermMatch<T> = { readonly term: T; readonly start: number; readonly end: number };

/**
 * Every place where a text names one of the terms, by whole words: in any case, one or many, with a hyphen,
 * a space or neither ("X-ray", "x rays", "xray"). A short term in capitals is found in capitals only.
 * Of two that overlap the longer one is meant: "pelvic floor therapy" is not "therapy". The order is that of
 * the terms.
 */
export function termMatches<T extends { readonly words: string }>(
  text: string,
  terms: readonly T[],
): readonly TermMatch<T>[] {
  const words = wordsOf(text);
  const all = terms.flatMap((term) => matchesOf(term, words));
  return all.filter(
    (one) => !all.some((other) => lengthOf(other) > lengthOf(one) && isWithin(one, other)),
  );
}

type Word = { readonly written: string; readonly plain: string };

function matchesOf<T extends { readonly words: string }>(
  term: T,
  words: readonly Word[],
): readonly TermMatch<T>[] {
  const wanted = wordsOf(term.words);
  const joined = wanted.map(({ plain }) => plain).join("");
  return words.flatMap((word, start): readonly TermMatch<T>[] => {
    if (wanted.length > 1 && isSameWord(word.plain, joined))
      return [{ term, start, end: start + 1 }];
    const isHere = wanted.every((one, at) => isSame(one, words[start + at]));
    return isHere ? [{ term, start, end: start + wanted.length }] : [];
  });
}

function isSame(wanted: Word, word: Word | undefined): boolean {
  if (word === undefined || !isSameWord(wanted.plain, word.plain)) return false;
  return !isAbbreviation.test(wanted.written) || isAbbreviation.test(word.written);
}

const isAbbreviation = /^[A-Z]{2,5}s?$/;

function wordsOf(text: string): readonly Word[] {
  // Joined by an apostrophe a word stays one; by a hyphen or a slash it is two.
  const written = text
    .normalize("NFKC")
    .replaceAll(/['’ʼ′`]/g, "")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (written ?? []).map((word) => ({ written: word, plain: foldText(word) }));
}

/** Whether two words are one, or one of them is the other's plural. */
function isSameWord(left: string, right: string): boolean {
  return left === right || isPlural(left, right) || isPlural(right, left);
}

function isPlural(many: string, one: string): boolean {
  return (
    many === `${one}s` ||
    many === `${one}es` ||
    (one.endsWith("y") && many === `${one.slice(0, -1)}ies`)
  );
}

function lengthOf({ start, end }: TermMatch<unknown>): number {
  return end - start;
}

function isWithin(one: TermMatch<unknown>, other: TermMatch<unknown>): boolean {
  return one.start >= other.start && one.end <= other.end;
}
