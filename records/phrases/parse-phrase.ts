import { fold, isInCapitals, tokenize } from "../text/tokens.ts";

/** A phrase as it is matched, part by part. */
export type PhrasePart =
  /** `isCapitals`: "PT" is physical therapy, "pt" the patient. */
  | { readonly part: "word"; readonly text: string; readonly isCapitals?: true }
  | { readonly part: "stem"; readonly text: string }
  | { readonly part: "gap"; readonly most: number }
  | { readonly part: "number" }
  | { readonly part: "date" }
  | { readonly part: "table"; readonly name: string }
  | {
      readonly part: "choice";
      readonly choices: readonly (readonly PhrasePart[])[];
      readonly isOptional: boolean;
    };

const defaultGap = 3;

/**
 * Reads a phrase as `RecordWords` documents it.
 *
 * @throws Error when it is not well formed: phrases are authored data, and a test reads them all
 */
export function parsePhrase(phrase: string): readonly PhrasePart[] {
  const reader = new PhraseReader(phrase);
  const parts = reader.readUntil("");
  if (parts.length === 0) throw new Error(`The phrase "${phrase}" has no words.`);
  return parts;
}

class PhraseReader {
  private readonly pieces: readonly string[];
  private at = 0;
  private readonly phrase: string;

  constructor(phrase: string) {
    this.phrase = phrase;
    this.pieces = phrase.match(/<[^>]*>|\.\.\d*|[()[\]|]|[^\s()[\]|<>]+|[<>]/g) ?? [];
  }

  /** Parts up to a closing sign, which is taken; up to the end for "". */
  readUntil(close: "" | ")" | "]"): readonly PhrasePart[] {
    const choices: PhrasePart[][] = [[]];
    for (;;) {
      const piece = this.pieces[this.at];
      if (piece === undefined) {
        if (close !== "") this.fail(`"${close}" is missing`);
        break;
      }
      this.at += 1;
      if (piece === close) break;
      const parts = choices.at(-1);
      if (piece === "|") choices.push([]);
      else parts?.push(...this.readPart(piece));
    }
    if (choices.some((parts) => parts.length === 0) && this.pieces.length > 0) {
      this.fail("a choice is empty");
    }
    if (choices.length === 1) return choices[0] ?? [];
    return [{ part: "choice", choices, isOptional: false }];
  }

  private readPart(piece: string): readonly PhrasePart[] {
    if (piece === "(") return this.readUntil(")");
    if (piece === "[") {
      const parts = this.readUntil("]");
      const [only] = parts;
      const choices = parts.length === 1 && only?.part === "choice" ? only.choices : [parts];
      return [{ part: "choice", choices, isOptional: true }];
    }
    if (piece === ")" || piece === "]") return this.fail(`"${piece}" closes nothing`);
    if (piece.startsWith("..")) {
      const most = piece.length > 2 ? Number(piece.slice(2)) : defaultGap;
      return [{ part: "gap", most }];
    }
    if (piece === "<number>") return [{ part: "number" }];
    if (piece === "<date>") return [{ part: "date" }];
    if (piece.startsWith("<") && piece.length > 2) {
      return [{ part: "table", name: piece.slice(1, -1) }];
    }
    return this.readWords(piece);
  }

  private readWords(piece: string): readonly PhrasePart[] {
    const isStem = piece.endsWith("*");
    const text = fold(isStem ? piece.slice(0, -1) : piece);
    if (/^\/\d/.test(text)) return [{ part: "word", text: "/" }, ...this.readWords(text.slice(1))];
    if (/^[/%+<>-]$/.test(text)) return [{ part: "word", text }];
    const tokens = tokenize(text);
    if (tokens.length === 0) this.fail(`"${piece}" is no word`);
    const isCapitals = !isStem && tokens.length === 1 && isInCapitals(piece);
    return tokens.map((token, index) => {
      if (isStem && index === tokens.length - 1) return { part: "stem", text: token.text };
      return { part: "word", text: token.text, ...(isCapitals ? { isCapitals } : {}) };
    });
  }

  private fail(why: string): never {
    throw new Error(`The phrase "${this.phrase}" cannot be read: ${why}.`);
  }
}
