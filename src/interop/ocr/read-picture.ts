import { inkOf, isBlank, lineDirection, skewOf } from "./lines.ts";
import {
  beforeStraightening,
  type Picture,
  straightenedPicture,
  type Turn,
  turnedPicture,
} from "./picture.ts";
import type { FoundWord } from "./tsv-words.ts";

/** A word where it stands on the upright page: left, top, width and height in fractions of the page. */
export type PlacedWord = {
  readonly text: string;
  readonly box: [left: number, top: number, width: number, height: number];
  readonly confidence: number;
  readonly ends?: "line" | "paragraph";
};

export type ReadPicture = {
  /** Degrees clockwise by which the page has to be turned to be read. */
  readonly turn: Turn;
  readonly isBlank: boolean;
  /** None where nothing on the page can be taken for words. */
  readonly words: readonly PlacedWord[];
};

/** Reads a picture that stands upright and level. */
export type Recognize = (picture: Picture) => readonly FoundWord[];

/** A page that reads better than this is not tried upside down. */
const goodConfidence = 70;
const sureConfidence = 60;
/** Rubbish has fewer that the engine is sure of. */
const fewLetters = 60;

/** Reads the picture of a page, whichever way up it lies and however askew within a few degrees. */
export function readPicture(picture: Picture, recognize: Recognize): ReadPicture {
  const ink = inkOf(picture);
  if (isBlank(ink)) return { turn: 0, isBlank: true, words: [] };
  const turns: readonly Turn[] =
    lineDirection(ink) === "across" ? [0, 180, 90, 270] : [90, 270, 0, 180];
  let best: Tried | undefined;
  for (const [index, turn] of turns.entries()) {
    const tried = readTurned(picture, turn, recognize);
    if (best === undefined || sureLetters(tried.words) > sureLetters(best.words)) best = tried;
    if (tried.confidence >= goodConfidence && sureLetters(tried.words) > 0) break;
    // Lines may look as if they ran the other way, as in a table; a page that reads at all is not a case of it.
    if (index === 1 && sureLetters(best.words) >= fewLetters) break;
  }
  return best === undefined ? { turn: 0, isBlank: false, words: [] } : result(best);
}

type Tried = {
  readonly turn: Turn;
  readonly words: readonly PlacedWord[];
  readonly confidence: number;
};

function readTurned(picture: Picture, turn: Turn, recognize: Recognize): Tried {
  const turned = turnedPicture(picture, turn);
  const angle = skewOf(inkOf(turned));
  const found = recognize(straightenedPicture(turned, angle)).filter(isLikeWord);
  const words = found.map((word) => placed(word, turned, { turn, angle }));
  return { turn, words, confidence: meanConfidence(words) };
}

function result({ turn, words }: Tried): ReadPicture {
  const isLegible = words.some(
    ({ text, confidence }) => confidence >= sureConfidence && /[\p{L}\p{N}]{2}/u.test(text),
  );
  return { turn, isBlank: false, words: isLegible ? words : [] };
}

/**
 * Specks and lines are left out, and no letter is, however unsure the engine is of it: "no fracture" without its first
 * word says the opposite.
 */
function isLikeWord({ text, confidence }: FoundWord): boolean {
  return /[\p{L}\p{N}]/u.test(text) || confidence >= sureConfidence;
}

function meanConfidence(words: readonly PlacedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((total, word) => total + word.confidence * word.text.length, 0);
  return letters === 0 ? 0 : sum / letters;
}

function sureLetters(words: readonly PlacedWord[]): number {
  return words.reduce(
    (sum, { text, confidence }) => sum + (confidence >= sureConfidence ? text.length : 0),
    0,
  );
}

/** Where a word of the turned and straightened picture stands on the upright page. */
export function placed(
  { left, top, width, height, ...word }: FoundWord,
  turned: Pick<Picture, "width" | "height">,
  { turn, angle }: { readonly turn: Turn; readonly angle: number },
): PlacedWord {
  const middle = beforeStraightening(turned, angle, { x: left + width / 2, y: top + height / 2 });
  const [x, y] = [(middle.x - width / 2) / turned.width, (middle.y - height / 2) / turned.height];
  const [across, down] = [width / turned.width, height / turned.height];
  const box = ((): PlacedWord["box"] => {
    switch (turn) {
      case 0:
        return [x, y, across, down];
      case 90:
        return [y, 1 - x - across, down, across];
      case 180:
        return [1 - x - across, 1 - y - down, across, down];
      case 270:
        return [1 - y - down, x, down, across];
    }
  })();
  const [boxLeft, boxTop, boxWidth, boxHeight] = box;
  return {
    ...word,
    box: [rounded(boxLeft), rounded(boxTop), rounded(boxWidth), rounded(boxHeight)],
  };
}

/** Four decimals are a tenth of a millimeter on a letter page. */
function rounded(fraction: number): number {
  return Math.round(Math.min(Math.max(fraction, 0), 1) * 10_000) / 10_000;
}
