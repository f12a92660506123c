import { decodeImage, type IFD, toRGBA8 } from "utif2";
import { firstOf, tag, type TiffTags } from "./tiff-directory.ts";
import { rowsOfPart, type TiffParts } from "./tiff-parts.ts";
import { packing, packings, unpackPart } from "./unpack-part.ts";

/** Colors as 4 bytes a pixel; `isWhole`: no byte of them is missing. */
export type TiffColors = {
  readonly pixels: Uint32Array<ArrayBuffer>;
  readonly isWhole: boolean;
};

const jpeg = 7;
const whiteIsZero = 0;
const inks = 5;
const jpegColors = 6;

/** Whether the colors and the packing of a page are of a kind that is read here. */
export function hasReadableColors(tags: TiffTags): boolean {
  const compression = firstOf(tags, tag.compression, 1);
  const photometric = firstOf(tags, tag.photometric, 0);
  const samples = firstOf(tags, tag.samplesPerPixel, 1);
  const isFloat = firstOf(tags, tag.sampleFormat, 1) === 3;
  const isApart = firstOf(tags, tag.planar, 1) === 2 && samples > 1;
  const allowed = bitsAllowed[photometric];
  return (
    (compression === jpeg
      ? photometric !== inks && photometric !== whiteIsZero
      : packings.includes(compression) && photometric !== jpegColors) &&
    !isFloat &&
    !isApart &&
    allowed !== undefined &&
    samples >= allowed.samples &&
    samples <= 5 &&
    allowed.bits.includes(firstOf(tags, tag.bitsPerSample, 1))
  );
}

/** Gray with white or black as zero, RGB, palette, CMYK, and the color of JPEG: bits of a sample, and least samples. */
const bitsAllowed: Readonly<
  Record<number, { readonly bits: readonly number[]; readonly samples: number }>
> = {
  0: { bits: [1, 4, 8, 16], samples: 1 },
  1: { bits: [1, 2, 8, 16], samples: 1 },
  2: { bits: [8, 16], samples: 3 },
  3: { bits: [1, 2, 4, 8], samples: 1 },
  5: { bits: [8], samples: 4 },
  6: { bits: [8], samples: 3 },
};

/**
 * The pixels of a page that is no fax. Unpacking is done here, where damage is noticed; the library turns samples into
 * colors and decodes JPEG. May throw for a damaged JPEG.
 */
export function readColors(
  bytes: Uint8Array<ArrayBuffer>,
  tags: TiffTags,
  given: TiffParts,
): TiffColors {
  if (firstOf(tags, tag.compression, 1) === jpeg) {
    // The library decodes JPEG to three colors a pixel, gray too.
    const asColors: TiffTags = new Map([
      ...tags,
      [tag.samplesPerPixel, [3]],
      [tag.bitsPerSample, [8, 8, 8]],
      [tag.photometric, [jpegColors]],
    ]);
    return { pixels: toPixels(bytes.buffer, asColors), isWhole: true };
  }
  const { buffer, parts, isWhole } = unpackAll(bytes, tags, given);
  const plain: TiffTags = new Map([
    ...tags,
    [tag.compression, [packing.none]],
    [given.isTiled ? tag.tileOffsets : tag.stripOffsets, parts.map(({ start }) => start)],
    [given.isTiled ? tag.tileLengths : tag.stripLengths, parts.map(({ length }) => length)],
  ]);
  return { pixels: toPixels(buffer, plain), isWhole };
}

/** All parts one behind the other, behind the two letters by which a TIFF tells its order of bytes. */
function unpackAll(
  bytes: Uint8Array<ArrayBuffer>,
  tags: TiffTags,
  { parts, isTiled }: TiffParts,
): {
  readonly buffer: ArrayBuffer;
  readonly parts: readonly { readonly start: number; readonly length: number }[];
  readonly isWhole: boolean;
} {
  const bits = firstOf(tags, tag.bitsPerSample, 1) * firstOf(tags, tag.samplesPerPixel, 1);
  const width = firstOf(tags, isTiled ? tag.tileWidth : tag.width, 0);
  const bytesPerRow = Math.ceil((width * bits) / 8);
  let start = 2;
  const places = parts.map((_, index) => {
    const place = { start, length: bytesPerRow * rowsOfPart(tags, isTiled, index) };
    start += place.length;
    return place;
  });
  const all = new Uint8Array(start);
  all.set(bytes.subarray(0, 2));
  const compression = firstOf(tags, tag.compression, 1);
  const whole = parts.map((part, index) => {
    const { start: at = 2, length = 0 } = places[index] ?? {};
    return unpackPart(part, compression, all.subarray(at, at + length));
  });
  return { buffer: all.buffer, parts: places, isWhole: !whole.includes(false) };
}

function toPixels(buffer: ArrayBuffer, tags: TiffTags): Uint32Array<ArrayBuffer> {
  const page: IFD = {
    ...Object.fromEntries([...tags].map(([name, values]) => [`t${String(name)}`, [...values]])),
    width: 0,
    height: 0,
    data: new Uint8Array(),
  };
  // The library decodes what has no data yet.
  Reflect.deleteProperty(page, "data");
  decodeImage(buffer, page);
  // The library asks the page for its way to turn CMYK into colors; a worker has no page.
  const colors = firstOf(tags, tag.photometric, 0) === inks ? fromInks(page, tags) : toRGBA8(page);
  return new Uint32Array(colors.slice().buffer);
}

function fromInks({ data, width, height }: IFD, tags: TiffTags): Uint8Array {
  const samples = firstOf(tags, tag.samplesPerPixel, 4);
  const colors = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    const light = 255 - (data[at * samples + 3] ?? 0);
    for (let ink = 0; ink < 3; ink += 1)
      colors[at * 4 + ink] = Math.round(((255 - (data[at * samples + ink] ?? 0)) * light) / 255);
  }
  return colors;
}
