import { firstOf, tag, type TiffTags } from "./tiff-directory.ts";

/** The packed parts of a page: strips from top to bottom, or tiles row by row. */
export type TiffParts = {
  readonly parts: readonly Uint8Array[];
  /** False where the file ends within one. */
  readonly areWhole: boolean;
  readonly isTiled: boolean;
};

/** The parts of a page, each cut where the file ends; `undefined` where the file contradicts itself. */
export function partsOf(bytes: Uint8Array<ArrayBuffer>, tags: TiffTags): TiffParts | undefined {
  const isTiled = tags.has(tag.tileWidth);
  const starts = tags.get(isTiled ? tag.tileOffsets : tag.stripOffsets);
  if (starts?.length !== partCount(tags, isTiled)) return undefined;
  const lengths = tags.get(isTiled ? tag.tileLengths : tag.stripLengths);
  // Old fax programs leave the length of their one strip out: it ends with the file.
  const ends = starts.map((start, index) => start + (lengths?.[index] ?? bytes.length - start));
  return {
    parts: starts.map((start, index) => bytes.subarray(start, ends[index])),
    areWhole: ends.every((end) => end <= bytes.length) && starts.every((start) => start > 0),
    isTiled,
  };
}

/** Rows of each part in order; the last strip has what is left. */
export function rowsOfPart(tags: TiffTags, isTiled: boolean, index: number): number {
  if (isTiled) return firstOf(tags, tag.tileHeight, 0);
  const height = firstOf(tags, tag.height, 0);
  const perStrip = Math.min(firstOf(tags, tag.rowsPerStrip, height), height);
  return Math.max(0, Math.min(perStrip, height - index * perStrip));
}

/** How many parts a page of its size has. */
function partCount(tags: TiffTags, isTiled: boolean): number {
  const width = firstOf(tags, tag.width, 0);
  const height = firstOf(tags, tag.height, 0);
  if (!isTiled) return Math.ceil(height / firstOf(tags, tag.rowsPerStrip, height));
  const tile = { width: firstOf(tags, tag.tileWidth, 0), height: firstOf(tags, tag.tileHeight, 0) };
  // A tile is at most a page with its edge filled up.
  if (tile.width > width + 4096 || tile.height > height + 4096) return 0;
  return Math.ceil(width / tile.width) * Math.ceil(height / tile.height);
}
