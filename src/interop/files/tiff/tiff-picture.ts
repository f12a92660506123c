import { decodeFaxRows, type FaxCoding } from "./fax-rows.ts";
import { firstOf, tag, type TiffTags } from "./tiff-directory.ts";
import { hasReadableColors, readColors, type TiffColors } from "./tiff-colors.ts";
import { partsOf, rowsOfPart, type TiffParts } from "./tiff-parts.ts";
import { orientationOf } from "./tiff-pages.ts";
import { type Pixels, turnUpright } from "./turn-pixels.ts";

/**
 * A page as pixels, upright. `isWhole`: all of it could be read; what could not be is white.
 * `image`: packed in a way that nothing here reads.
 */
export type TiffPicture =
  | { readonly ok: true; readonly picture: Pixels; readonly isWhole: boolean }
  | { readonly ok: false; readonly problem: "damaged" | "image" | "large-image" };

/** A page of more pixels is a poster; unfolded, this many take 400 MB. */
const mostPixels = 100_000_000;

const faxOnBytes = 2;
const faxThree = 3;
const faxFour = 4;
const faxes = [faxOnBytes, faxThree, faxFour];

/** Decodes one page of a TIFF. Damage is told, never thrown. */
export function decodeTiffPage(bytes: Uint8Array<ArrayBuffer>, tags: TiffTags): TiffPicture {
  const width = firstOf(tags, tag.width, 0);
  const height = firstOf(tags, tag.height, 0);
  if (width === 0 || height === 0) return { ok: false, problem: "damaged" };
  if (width * height > mostPixels) return { ok: false, problem: "large-image" };
  const isFax = faxes.includes(firstOf(tags, tag.compression, 1));
  if (!isFax && !hasReadableColors(tags)) return { ok: false, problem: "image" };
  const given = partsOf(bytes, tags);
  if (given === undefined) return { ok: false, problem: "damaged" };
  try {
    const { pixels, isWhole } = isFax ? readFax(tags, given) : readColors(bytes, tags, given);
    const picture = turnUpright({ width, height, pixels }, orientationOf(tags));
    return { ok: true, picture, isWhole: isWhole && given.areWhole };
  } catch {
    return { ok: false, problem: "damaged" };
  }
}

function readFax(tags: TiffTags, { parts, isTiled }: TiffParts): TiffColors {
  const width = firstOf(tags, tag.width, 0);
  const height = firstOf(tags, tag.height, 0);
  const coding = codingOf(tags);
  const pixels = new Uint32Array(width * height).fill(paper);
  const bytesPerRow = Math.ceil(width / 8);
  // 0: what the fax calls white is white; 1 is the other way round.
  const ink = firstOf(tags, tag.photometric, 0) === 1 ? 0 : 1;
  let rows = 0;
  let firstRow = 0;
  parts.forEach((part, index) => {
    const count = rowsOfPart(tags, isTiled, index);
    const { bits, rowsRead } = decodeFaxRows(part, { ...coding, width, height: count });
    rows += rowsRead;
    for (let row = 0; row < count; row += 1) {
      for (let x = 0; x < width; x += 1) {
        const bit = ((bits[row * bytesPerRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
        if (bit === ink) pixels[(firstRow + row) * width + x] = dot;
      }
    }
    firstRow += count;
  });
  return { pixels, isWhole: rows >= height };
}

function codingOf(tags: TiffTags): Pick<FaxCoding, "scheme" | "isLowBitFirst"> {
  const isTwoDimensional = (firstOf(tags, tag.faxOptions, 0) & 1) === 1;
  const compression = firstOf(tags, tag.compression, 1);
  const schemes: Readonly<Record<number, FaxCoding["scheme"]>> = {
    [faxOnBytes]: "rows-on-bytes",
    [faxThree]: isTwoDimensional ? "group-3-two-dimensional" : "group-3",
    [faxFour]: "group-4",
  };
  return {
    scheme: schemes[compression] ?? "group-4",
    isLowBitFirst: firstOf(tags, tag.fillOrder, 1) === 2,
  };
}

/** Every byte the same, so that the order of bytes does not matter. */
const paper = 0xff_ff_ff_ff;
const dot = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer)[0] ?? 0;
