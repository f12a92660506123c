import type { Token } from "../text/tokens.ts";

/** A number at a token; a range ("6-7", "4 to 6", "10+") is read and has no value. */
export type ReadNumber = {
  readonly value?: number;
  readonly end: number;
  /** What this token is by itself, where it begins or ends a range: 8 and 7 of "from 8 to 7". */
  readonly alone?: number;
};

const inWords = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, value) => [word, value]),
);
const ranges = new Set(["-", "to", "or", "through"]);

export function readNumber(tokens: readonly Token[], index: number): ReadNumber | undefined {
  const first = valueAt(tokens, index);
  if (first === undefined) return undefined;
  const next = tokens[index + 1];
  if (next?.text === "+" && next.gap === "") return { end: index + 2 };
  if (next !== undefined && ranges.has(next.text) && !/[;,]/.test(next.gap)) {
    const skip = isArticle(tokens[index + 2]) ? 3 : 2;
    if (valueAt(tokens, index + skip) !== undefined) return { end: index + skip + 1, alone: first };
  }
  // "between a 6 and a 10".
  if (next?.text === "and" && isAfterBetween(tokens, index)) {
    const skip = isArticle(tokens[index + 2]) ? 3 : 2;
    if (valueAt(tokens, index + skip) !== undefined) return { end: index + skip + 1 };
  }
  if (isEndOfRange(tokens, index)) return { end: index + 1, alone: first };
  return { value: first, end: index + 1 };
}

function valueAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === "number") return Number(token.text);
  return token.kind === "word" ? inWords.get(token.text) : undefined;
}

function isArticle(token: Token | undefined): boolean {
  return token?.text === "a" || token?.text === "an";
}

function isAfterBetween(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 1]?.text === "between" ||
    (isArticle(tokens[index - 1]) && tokens[index - 2]?.text === "between")
  );
}

/** The 7 of "6-7" alone is no number of its own. */
function isEndOfRange(tokens: readonly Token[], index: number): boolean {
  const sign = tokens[index - 1];
  return (
    sign !== undefined &&
    (sign.text === "-" || sign.text === "to") &&
    valueAt(tokens, index - 2) !== undefined &&
    tokens[index - 3]?.text !== "/" &&
    tokens[index - 3]?.text !== "-"
  );
}
