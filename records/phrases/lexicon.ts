import { misreadings } from "./misreadings.ts";

/** What a token can stand for in a phrase. */
export type Symbols = {
  readonly symbols: readonly string[];
  /** The token is read as a known word that it does not spell. */
  readonly isGuess: boolean;
};

export const wordSymbol = (text: string): string => `w ${text}`;
export const capitalsSymbol = (text: string): string => `c ${text}`;
export const stemSymbol = (text: string): string => `s ${text}`;
export const tableSymbol = (name: string): string => `t ${name}`;
export const numberSymbol = "number";
export const dateSymbol = "date";

const nothing: Symbols = { symbols: [], isGuess: false };

/** Every word and every stem of the phrases. */
export class Lexicon {
  private readonly words = new Set<string>();
  private readonly stems = new Set<string>();
  private readonly capitals = new Set<string>();
  private readonly corrections: ReadonlyMap<string, string>;
  private readonly exact = new Map<string, Symbols>();
  private readonly guesses = new Map<string, Symbols>();
  private guess: ((text: string) => string | undefined) | undefined;

  /** @param corrections words that are often written wrong, with the right one */
  constructor(corrections: ReadonlyMap<string, string>) {
    this.corrections = corrections;
  }

  addWord(text: string): void {
    this.words.add(text);
  }

  /** A word that only counts in capitals. */
  addCapitals(text: string): void {
    this.capitals.add(text);
  }

  hasCapitals(text: string): boolean {
    return this.capitals.has(text);
  }

  addStem(text: string): void {
    this.stems.add(text);
  }

  /** Known as a word of a phrase, or as a form of one. */
  isWord(text: string): boolean {
    return this.symbolsOf(text, false).symbols.length > 0;
  }

  /** @param mayGuess the token comes from OCR: a word that is none may be a misread one */
  symbolsOf(text: string, mayGuess: boolean): Symbols {
    const known = this.exact.get(text) ?? this.remember(this.exact, text, this.look(text));
    if (known.symbols.length > 0 || !mayGuess || text.length < 4) return known;
    return this.guesses.get(text) ?? this.remember(this.guesses, text, this.lookAround(text));
  }

  private look(text: string): Symbols {
    const right = this.corrections.get(text) ?? text;
    const symbols: string[] = [];
    if (this.words.has(right)) symbols.push(wordSymbol(right));
    for (let length = 2; length <= right.length; length += 1) {
      const stem = right.slice(0, length);
      if (this.stems.has(stem)) symbols.push(stemSymbol(stem));
    }
    return symbols.length === 0 ? nothing : { symbols, isGuess: false };
  }

  private lookAround(text: string): Symbols {
    this.guess ??= misreadings([...this.words], [...this.stems]);
    const right = this.guess(text);
    return right === undefined ? nothing : { symbols: this.look(right).symbols, isGuess: true };
  }

  private remember(memory: Map<string, Symbols>, text: string, symbols: Symbols): Symbols {
    // Words of a record are few thousand; a text made to fill the memory is read without it.
    if (memory.size < mostRemembered) memory.set(text, symbols);
    return symbols;
  }
}

const mostRemembered = 50_000;
