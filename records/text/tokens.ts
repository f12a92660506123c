/** A word, a number or a sign that means something ("/" between numbers, "%", an empty box). */
export type Token = {
  /** Lower case, ligatures resolved. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign";
  readonly isCapital: boolean;
  /** All of its two or more letters are capitals. */
  readonly isCapitals: boolean;
  /** What stands between it and the token before. */
  readonly gap: string;
};

const pattern =
  /(?<word>\p{L}[\p{L}\p{M}\p{N}\u00AD]*(?:['’]\p{L}+)?)|(?<number>\d+(?:,\d{3})*(?:\.\d+)?)|(?<box>[[{]\s?[xX✓]?\s?[\]}]|[[|]\s?[1l]?(?=\s+\p{Lu}\p{Ll})|[☐☒☑□■✓✔])|(?<result>\((?:\+{1,3}|-|–)\))|(?<sign>[/%–—<>+-])/gu;

/** Letters that stand right behind digits are a unit up to this length ("30mg"), and beyond it a misread word. */
const longestUnit = 4;

/** Cuts text into tokens; every character is looked at once. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let gapStart = 0;
  for (const match of text.matchAll(pattern)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const { word, number, box, result, sign } = match.groups ?? {};
    if (sign !== undefined && !isMeaningful(sign, text, start)) continue;
    const previous = tokens.at(-1);
    if (
      word !== undefined &&
      word.length > longestUnit &&
      previous?.kind === "number" &&
      previous.end === start
    ) {
      // OCR read the first letter as a digit: "1idocaine".
      tokens[tokens.length - 1] = {
        ...previous,
        text: previous.text + fold(word),
        end,
        kind: "word",
      };
      gapStart = end;
      continue;
    }
    const isCapital = word !== undefined && isCapitalLetter(raw.charAt(0));
    tokens.push({
      text: textOf(raw, { number, box, result, sign }),
      start,
      end,
      kind: word !== undefined ? "word" : number !== undefined ? "number" : "sign",
      isCapital,
      isCapitals: isCapital && isInCapitals(raw),
      gap: text.slice(gapStart, start),
    });
    gapStart = end;
  }
  return tokens;
}

function isCapitalLetter(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** "PT", "LBP", "S1": no small letter, and two signs or more. */
export function isInCapitals(word: string): boolean {
  return word.length > 1 && word !== word.toLowerCase() && word === word.toUpperCase();
}

/** Lower case, without ligatures, soft hyphens and curly apostrophes. */
export function fold(word: string): string {
  const plain = /^[\x20-\x7E]*$/.test(word)
    ? word
    : word.normalize("NFKC").replaceAll("\u00AD", "");
  return plain.toLowerCase().replaceAll("’", "'");
}

function textOf(
  raw: string,
  parts: {
    readonly number: string | undefined;
    readonly box: string | undefined;
    readonly result: string | undefined;
    readonly sign: string | undefined;
  },
): string {
  if (parts.number !== undefined) return raw.replaceAll(",", "");
  if (parts.box !== undefined) return /[xX✓✔☒☑■]/.test(raw) ? "☒" : "☐";
  // "FABER (+), thigh thrust (-)".
  if (parts.result !== undefined) return raw.includes("+") ? "positive" : "negative";
  if (parts.sign !== undefined) return raw === "–" || raw === "—" ? "-" : raw;
  return fold(raw);
}

/** A sign counts beside a digit: "7/10", "6-7", "5+". Between letters it is a space: "x-ray", "bowel/bladder". */
function isMeaningful(sign: string, text: string, at: number): boolean {
  if (sign === "%") return true;
  const before = text.slice(Math.max(0, at - 2), at).trimEnd();
  const after = text.slice(at + 1, at + 3).trimStart();
  if (sign === "<" || sign === ">") return /^\d/.test(after);
  if (sign === "+") return /\d$/.test(before);
  return (sign === "/" || /\d$/.test(before)) && /^\d/.test(after);
}
