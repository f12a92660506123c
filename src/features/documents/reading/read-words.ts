import { isDoubtful, type PictureReading, piecesOfWords } from "#domain";
import { type Rotation, turned, turnRegion } from "../page-region.ts";
import type { PageSize } from "../page-source.ts";
import { joinPieces, type PageText } from "../page-text.ts";

/** The text of a page whose words were read from its picture; the same object for the same reading. */
export function textOfPicture(reading: PictureReading): PageText {
  const known = texts.get(reading);
  if (known !== undefined) return known;
  const pieces = piecesOfWords(reading.words).map((text) => ({ text, endsLine: false }));
  const text: PageText = { ...joinPieces(pieces), origin: "ocr" };
  texts.set(reading, text);
  return text;
}

const texts = new WeakMap<PictureReading, PageText>();

/** Where a word is laid on the page as it is shown, in pixels: its upper left corner as it is read, and how it runs. */
export type LaidWord = {
  readonly text: string;
  readonly isDoubtful: boolean;
  readonly left: number;
  readonly top: number;
  /** Degrees clockwise about that corner. */
  readonly angle: Rotation;
  readonly length: number;
  readonly height: number;
};

/** So many words before and after it share a word's height: those of one line, also where it runs askew. */
const neighbors = 3;

/** Places the words of a reading over the page as it is shown. */
export function laidWords(
  { words, turn }: PictureReading,
  /** As it is shown. */
  shown: PageSize,
  rotation: Rotation,
): readonly LaidWord[] {
  const angle = turned(rotation, -turn);
  // As they are read, from left to right.
  const level = words.map(({ box: [x, y, width, height] }) =>
    turnRegion({ x, y, width, height }, turn),
  );
  return linesOf(words).flatMap(([from, to]) =>
    words.slice(from, to).map((word, index): LaidWord => {
      const at = from + index;
      const beside = level.slice(Math.max(from, at - neighbors), Math.min(to, at + neighbors + 1));
      const top = Math.min(...beside.map(({ y }) => y));
      const bottom = Math.max(...beside.map(({ y, height }) => y + height));
      const { x, width } = level[at] ?? { x: 0, width: 0 };
      const region = turnRegion({ x, y: top, width, height: bottom - top }, angle);
      const [left, upper] = [region.x * shown.width, region.y * shown.height];
      const [across, down] = [region.width * shown.width, region.height * shown.height];
      const isUpright = angle === 0 || angle === 180;
      return {
        text: word.text,
        isDoubtful: isDoubtful(word) && /[\p{L}\p{N}]/u.test(word.text),
        left: angle === 0 || angle === 270 ? left : left + across,
        top: angle === 0 || angle === 90 ? upper : upper + down,
        angle,
        length: isUpright ? across : down,
        height: isUpright ? down : across,
      };
    }),
  );
}

/** From where to where each line runs in the list of words. */
function linesOf(
  words: readonly { readonly ends?: "line" | "paragraph" }[],
): readonly (readonly [from: number, to: number])[] {
  const lines: (readonly [number, number])[] = [];
  let from = 0;
  words.forEach(({ ends }, index) => {
    if (ends === undefined && index < words.length - 1) return;
    lines.push([from, index + 1]);
    from = index + 1;
  });
  return lines;
}
