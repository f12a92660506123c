import type { Token } from "../text/tokens.ts";
import { capitalsSymbol, dateSymbol, type Lexicon, numberSymbol, tableSymbol } from "./lexicon.ts";
import type { PhraseIndex, PhraseNext, PhraseNode } from "./phrase-index.ts";
import { symbolOf } from "./phrase-index.ts";
import { readDate, readYear } from "./read-date.ts";
import { readNumber } from "./read-number.ts";

/** A phrase found: indexes of tokens, `end` the first behind it. */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly number?: Captured<number>;
  readonly date?: Captured<string>;
  /** Words that a gap of the phrase passed over. */
  readonly skipped?: readonly TokenRange[];
  /** A token was read as a known word that it does not spell. */
  readonly isGuess: boolean;
};

/** Indexes of tokens, `end` the first behind. */
export type TokenRange = { readonly start: number; readonly end: number };

/** A range of numbers is captured without a value. */
export type Captured<Value> = TokenRange & { readonly value?: Value; readonly alone?: Value };

/** Matches by owner. */
export type Matches = ReadonlyMap<number, readonly Match[]>;

/** What stands at each token of a sentence. */
export type Reading = {
  readonly tokens: readonly Token[];
  readonly symbols: readonly (readonly string[])[];
  readonly guesses: ReadonlySet<number>;
  readonly numbers: ReadonlyMap<number, Captured<number>>;
  readonly dates: ReadonlyMap<number, Captured<string>>;
  /** By table and token: where words of the table that begin there end, the longest first. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;
};

const noTables: Reading["tables"] = new Map();

export function readTokens(
  tokens: readonly Token[],
  lexicon: Lexicon,
  mayGuess: (token: Token) => boolean,
): Reading {
  const guesses = new Set<number>();
  const numbers = new Map<number, Captured<number>>();
  const dates = new Map<number, Captured<string>>();
  let dateEnd = 0;
  const symbols = tokens.map((token, index) => {
    const { symbols: own, isGuess } = lexicon.symbolsOf(token.text, mayGuess(token));
    if (isGuess) guesses.add(index);
    const date = readDate(tokens, index) ?? readYear(tokens, index);
    if (date !== undefined) dates.set(index, { value: date.date, start: index, end: date.end });
    dateEnd = Math.max(dateEnd, date !== undefined && date.end - index > 1 ? date.end : 0);
    // "visit 06/01/2026" is no sixth visit.
    const number = index < dateEnd ? undefined : readNumber(tokens, index);
    if (number !== undefined) numbers.set(index, { ...number, start: index });
    return [
      ...own,
      ...(token.isCapitals && lexicon.hasCapitals(token.text) ? [capitalsSymbol(token.text)] : []),
      ...(date === undefined ? [] : [dateSymbol]),
      ...(number === undefined ? [] : [numberSymbol]),
    ];
  });
  return { tokens, symbols, guesses, numbers, dates, tables: noTables };
}

/** Adds to each token the tables whose words begin there. */
export function withTables(
  reading: Reading,
  index: PhraseIndex,
  names: readonly (readonly string[])[],
): Reading {
  const tables = new Map<string, Map<number, number[]>>();
  const symbols = reading.symbols.map((own) => [...own]);
  for (let at = 0; at < reading.tokens.length; at += 1) {
    for (const [owner, match] of matchesAt(reading, index, at)) {
      for (const name of names[owner] ?? []) {
        const table = tables.get(name) ?? new Map<number, number[]>();
        tables.set(name, table);
        const ends = table.get(at) ?? [];
        if (ends.length === 0) symbols[at]?.push(tableSymbol(name));
        if (!ends.includes(match.end)) ends.push(match.end);
        table.set(
          at,
          ends.toSorted((first, second) => second - first),
        );
      }
    }
  }
  return { ...reading, symbols, tables };
}

/** Every phrase of an index in a sentence; matches of one owner do not overlap, the earlier and longer one stays. */
export function matchPhrases(reading: Reading, index: PhraseIndex): Matches {
  const found = new Map<number, Match[]>();
  for (let at = 0; at < reading.tokens.length; at += 1) {
    for (const [owner, match] of matchesAt(reading, index, at)) {
      const matches = found.get(owner) ?? [];
      const last = matches.at(-1);
      if (last?.start === at && last.end < match.end) matches[matches.length - 1] = match;
      else if (last === undefined || last.end <= at) matches.push(match);
      found.set(owner, matches);
    }
  }
  return found;
}

function matchesAt(reading: Reading, index: PhraseIndex, at: number): (readonly [number, Match])[] {
  const found: (readonly [number, Match])[] = [];
  for (const symbol of reading.symbols[at] ?? []) {
    for (const { owner, node } of index.startingWith(symbol)) {
      const end = matchNode(reading, node, at);
      if (end === undefined) continue;
      const guessed = reading.guesses.size > 0 && isGuessed(reading, at, end.end);
      found.push([owner, { ...end, start: at, isGuess: guessed }]);
    }
  }
  return found;
}

type Ended = Pick<Match, "end" | "number" | "date" | "skipped">;

/** Matches from a token on; phrases and gaps are short, so the work for one token has a bound. */
function matchNode(reading: Reading, node: PhraseNode, at: number): Ended | undefined {
  const { part } = node;
  if (part.part === "gap") {
    for (let skipped = 0; skipped <= part.most; skipped += 1) {
      if (skipped > 0 && !canSkip(reading, at + skipped - 1)) return undefined;
      const ended = matchNext(reading, node.next, at + skipped);
      if (ended === undefined) continue;
      if (skipped === 0) return ended;
      const here = { start: at, end: at + skipped };
      return { ...ended, skipped: [here, ...(ended.skipped ?? [])] };
    }
    return undefined;
  }
  if (reading.symbols[at]?.includes(symbolOf(node)) !== true) return undefined;
  if (part.part === "number") {
    const number = reading.numbers.get(at);
    if (number === undefined) return undefined;
    const ended = matchNext(reading, node.next, number.end);
    if (ended !== undefined) return { number, ...ended };
    // "from <number> to <number>" takes a range apart.
    const apart = number.alone === undefined ? undefined : matchNext(reading, node.next, at + 1);
    return apart && { ...apart, number: alone(apart.number ?? number) };
  }
  if (part.part === "date") {
    const date = reading.dates.get(at);
    const ended = date && matchNext(reading, node.next, date.end);
    return date && ended && { date, ...ended };
  }
  if (part.part === "table") {
    for (const end of reading.tables.get(part.name)?.get(at) ?? []) {
      const ended = matchNext(reading, node.next, end);
      if (ended !== undefined) return ended;
    }
    return undefined;
  }
  return matchNext(reading, node.next, at + 1);
}

function alone({ start, end, value, alone: own }: Captured<number>): Captured<number> {
  if (own === undefined) return value === undefined ? { start, end } : { start, end, value };
  return { start, end: start + 1, value: own };
}

function matchNext(reading: Reading, next: PhraseNext, at: number): Ended | undefined {
  for (const way of next.ways) {
    if (/[;•]/.test(reading.tokens[at]?.gap ?? "")) break;
    const ended = matchNode(reading, way, at);
    if (ended !== undefined) return ended;
  }
  return next.canEnd ? { end: at } : undefined;
}

function canSkip(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && !/[;•]/.test(token.gap);
}

function isGuessed(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (reading.guesses.has(at)) return true;
  return false;
}
