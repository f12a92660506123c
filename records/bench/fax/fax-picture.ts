import type { Picture } from "../../../src/interop/ocr/picture.ts";

/** What a fax machine does to a page: it lies askew, has specks, and is black or white. */
export type FaxQuality = {
  /** At most so many degrees askew, either way. */
  readonly skewDegrees: number;
  /** How many of a million dots are specks. */
  readonly specksInMillion: number;
  /** How much the gray of each dot is off before it becomes black or white, of 255. */
  readonly grain: number;
};

export const ordinaryFax: FaxQuality = { skewDegrees: 0.7, specksInMillion: 250, grain: 60 };

/**
 * The page as a fax of it: one bit for each dot (0 or 255). The same seed gives the same picture.
 *
 * @param seed from 0 to 2^32 - 1
 */
export function faxOf(page: Picture, quality: FaxQuality, seed: number): Picture {
  const random = generator(seed);
  const angle = ((random() * 2 - 1) * quality.skewDegrees * Math.PI) / 180;
  const { width, height } = page;
  const pixels = new Uint8Array(width * height);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.round((x - width / 2) * cosine + (y - height / 2) * sine + width / 2);
      const fromY = Math.round((y - height / 2) * cosine - (x - width / 2) * sine + height / 2);
      const isPaper = fromX < 0 || fromY < 0 || fromX >= width || fromY >= height;
      const gray = isPaper ? 255 : (page.pixels[fromY * width + fromX] ?? 255);
      const isDark = gray + (random() * 2 - 1) * quality.grain < 128;
      const isSpeck = random() * 1_000_000 < quality.specksInMillion;
      pixels[y * width + x] = isDark !== isSpeck ? 0 : 255;
    }
  }
  return { width, height, pixels };
}

/** Mulberry32: numbers from 0 up to, not including, 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
