import type { SectionKind } from "#criteria";
import { sectionHeadings } from "../language/section-headings.ts";
import { fold, type Token, tokenize } from "./tokens.ts";

/** What is known of headings: their words, cut as the text is, and what they announce. */
export type HeadingWords = ReadonlyMap<string, SectionKind>;

export type Heading = {
  /** How many tokens it has. */
  readonly length: number;
  /** Absent: a heading of a kind that nobody knows. */
  readonly kind?: SectionKind;
};

const mostTokens = 8;

function headingWords(
  table: Partial<Readonly<Record<SectionKind, readonly string[]>>>,
): HeadingWords {
  const words = new Map<string, SectionKind>();
  for (const [kind, headings] of entriesOf(table)) {
    for (const heading of headings) words.set(keyOf(tokenize(fold(heading))), kind);
  }
  return words;
}

export const knownHeadings: HeadingWords = headingWords(sectionHeadings);

/**
 * The heading that begins at a token, where one does: known words before a colon, known words that are a whole
 * paragraph, or capitals before a colon at the start of a paragraph.
 */
export function headingAt(
  known: HeadingWords,
  paragraph: { readonly text: string; readonly tokens: readonly Token[] },
  index: number,
): Heading | undefined {
  const { text, tokens } = paragraph;
  const length = beforeColon(text, tokens, index);
  if (length === undefined) {
    if (index > 0 || tokens.length > mostTokens) return undefined;
    const kind = kindOf(known, tokens);
    return kind === undefined ? undefined : { length: tokens.length, kind };
  }
  const words = tokens.slice(index, index + length);
  const kind = kindOf(known, words);
  if (kind !== undefined && (index === 0 || words.length > 1 || lengthOf(words) > 2)) {
    return { length, kind };
  }
  const raw = text.slice(words[0]?.start, words.at(-1)?.end);
  const isCapitals =
    index === 0 && raw.length > 3 && raw === raw.toUpperCase() && /\p{Lu}{2}/u.test(raw);
  return isCapitals ? { length } : undefined;
}

/** How many tokens stand before the next colon, where there are few and no sentence ends between. */
function beforeColon(text: string, tokens: readonly Token[], index: number): number | undefined {
  for (let length = 1; length <= mostTokens; length += 1) {
    const token = tokens[index + length - 1];
    if (token === undefined || (token.kind === "number" && length === 1)) return undefined;
    if (length > 1 && /[.;,?!]/.test(token.gap)) return undefined;
    if (/^\)?\s?:(?!\d)/.test(text.slice(token.end, token.end + 3))) return length;
  }
  return undefined;
}

/** "Plan / recommendations" is known by its first part. */
function kindOf(known: HeadingWords, words: readonly Token[]): SectionKind | undefined {
  const whole = known.get(keyOf(words));
  if (whole !== undefined) return whole;
  const cut = words.findIndex(
    ({ text, gap }, at) => at > 0 && (text === "and" || /[/&(]/.test(gap)),
  );
  return cut > 0 ? known.get(keyOf(words.slice(0, cut))) : undefined;
}

function keyOf(words: readonly Token[]): string {
  return words
    .filter(({ kind }) => kind !== "sign")
    .map(({ text }) => text)
    .join(" ");
}

function lengthOf(words: readonly Token[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

function entriesOf<Key extends string, Value>(
  table: Partial<Readonly<Record<Key, Value>>>,
): readonly (readonly [Key, Value])[] {
  const entries: (readonly [Key, Value])[] = [];
  for (const key in table) {
    const value = table[key];
    if (value !== undefined) entries.push([key, value]);
  }
  return entries;
}
