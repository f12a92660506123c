import { fold, tokenize } from "../text/tokens.ts";
import { keyOf, type Synonyms } from "./synonyms.ts";

/** Parts of a query; a sentence is a hit when each of them has one of its phrases in it. */
export type QueryPart = { readonly phrases: readonly string[] };

const longestTerm = 5;

/**
 * Cuts a query into the longest terms that have synonyms, and single words for the rest. A word of three letters or more
 * is found with any ending, as it may still be being typed.
 */
export function readQuery(query: string, synonyms: Synonyms): readonly QueryPart[] {
  const words = tokenize(fold(query)).map(({ text }) => text);
  const parts: QueryPart[] = [];
  for (let at = 0; at < words.length;) {
    const { length, phrases } = longestAt(words, at, synonyms);
    parts.push({ phrases });
    at += length;
  }
  return parts;
}

function longestAt(
  words: readonly string[],
  at: number,
  synonyms: Synonyms,
): { readonly length: number; readonly phrases: readonly string[] } {
  for (let length = Math.min(longestTerm, words.length - at); length > 0; length -= 1) {
    const term = words.slice(at, at + length).join(" ");
    const known = synonyms.get(keyOf(term));
    if (known !== undefined) return { length, phrases: [...known, ...own(term)] };
  }
  return { length: 1, phrases: own(words[at] ?? "") };
}

function own(term: string): readonly string[] {
  return /^\p{L}{3,}$/u.test(term) ? [`${term}*`] : [term];
}
