import {
  capitalsSymbol,
  dateSymbol,
  type Lexicon,
  numberSymbol,
  stemSymbol,
  tableSymbol,
  wordSymbol,
} from "./lexicon.ts";
import { parsePhrase, type PhrasePart } from "./parse-phrase.ts";

/** A place in a phrase: what must come here, and what follows. */
export type PhraseNode = {
  readonly part: Exclude<PhrasePart, { part: "choice" }>;
  readonly next: PhraseNext;
};
/** Ways to go on; none: the phrase ends here. */
export type PhraseNext = { readonly ways: readonly PhraseNode[]; readonly canEnd: boolean };

export type IndexedPhrase = { readonly owner: number; readonly node: PhraseNode };

/**
 * All phrases, found by the words they may begin with. A phrase belongs to an owner: phrases of one owner mean the
 * same.
 */
export class PhraseIndex {
  private readonly byFirst = new Map<string, IndexedPhrase[]>();
  private owners = 0;
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds phrases of a new owner, and gives its number. */
  add(phrases: readonly string[]): number {
    const owner = this.owners;
    this.owners += 1;
    for (const phrase of phrases) {
      const start = chain(this.noteWords(parsePhrase(phrase)), { ways: [], canEnd: true });
      if (start.canEnd) throw new Error(`The phrase "${phrase}" may be empty.`);
      for (const node of start.ways) {
        if (node.part.part === "gap") throw new Error(`The phrase "${phrase}" begins with a gap.`);
        const first = symbolOf(node);
        const phrasesThere = this.byFirst.get(first) ?? [];
        phrasesThere.push({ owner, node });
        this.byFirst.set(first, phrasesThere);
      }
    }
    return owner;
  }

  startingWith(symbol: string): readonly IndexedPhrase[] {
    return this.byFirst.get(symbol) ?? [];
  }

  private noteWords(parts: readonly PhrasePart[]): readonly PhrasePart[] {
    for (const part of parts) {
      if (part.part === "word") {
        if (part.isCapitals === true) this.lexicon.addCapitals(part.text);
        else this.lexicon.addWord(part.text);
      }
      if (part.part === "stem") this.lexicon.addStem(part.text);
      if (part.part === "choice") for (const choice of part.choices) this.noteWords(choice);
    }
    return parts;
  }
}

/** Links parts from the last to the first, so that a choice's ways meet again behind it. */
function chain(parts: readonly PhrasePart[], after: PhraseNext): PhraseNext {
  return parts.reduceRight<PhraseNext>((next, part) => {
    if (part.part !== "choice") return { ways: [{ part, next }], canEnd: false };
    const ways = part.choices.map((choice) => chain(choice, next));
    if (part.isOptional) ways.push(next);
    return { ways: ways.flatMap((way) => way.ways), canEnd: ways.some(({ canEnd }) => canEnd) };
  }, after);
}

/** What a node's token must stand for. */
export function symbolOf(node: PhraseNode): string {
  switch (node.part.part) {
    case "word":
      return node.part.isCapitals === true
        ? capitalsSymbol(node.part.text)
        : wordSymbol(node.part.text);
    case "stem":
      return stemSymbol(node.part.text);
    case "table":
      return tableSymbol(node.part.name);
    case "number":
      return numberSymbol;
    case "date":
      return dateSymbol;
    case "gap":
      return "gap";
  }
}
