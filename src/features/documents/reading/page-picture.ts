import { dotsPerInch } from "#interop/ocr";
import { releaseCanvas } from "../canvas-scale.ts";
import type { PageSize, PageSource } from "../page-source.ts";

/** A CSS pixel is 1/96 inch. */
const fullScale = dotsPerInch / 96;
/** Between them lies what a letter page has at 200 to 300 dots an inch; a photo is measured in its own pixels. */
const [leastSide, mostSide] = [2200, 3300];
/** A strip, such as a screenshot of a long page, is measured by its shorter side. */
const stripRatio = 2.2;
const [leastWidth, mostWidth] = [1000, 1700];
/** What a canvas holds in one piece, and somewhat less. */
const [mostPixels, longestCanvas] = [15_000_000, 15_900];

/** By how much a page is enlarged to be read: letters of a usual size become large enough, posters stay within reach. */
export function readingScale({ width, height }: PageSize): number {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (longer < shorter * stripRatio) return between(longer, leastSide, mostSide);
  return Math.min(
    between(shorter, leastWidth, mostWidth),
    Math.sqrt(mostPixels / (width * height)),
    longestCanvas / longer,
  );
}

function between(side: number, least: number, most: number): number {
  return Math.min(Math.max(side * fullScale, least), most) / side;
}

/** Draws the upright page as it is read. Rejects as drawing does. */
export async function pagePicture(
  source: Pick<PageSource, "sizeOf" | "draw">,
  page: number,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  // A screen of two pixels for each CSS pixel draws twice as large by itself.
  const scale = readingScale(await source.sizeOf(page)) / globalThis.devicePixelRatio;
  const drawing = await source.draw(page, { scale, rotation: 0 }, signal);
  try {
    if (!(drawing instanceof HTMLCanvasElement))
      throw new Error("the page is larger than a canvas");
    return await createImageBitmap(drawing);
  } finally {
    releaseCanvas(drawing);
  }
}
