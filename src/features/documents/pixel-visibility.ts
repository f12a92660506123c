/** A rectangle in pixels of a canvas. */
export type PixelBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Capital letters of 2 points at 2 pixels a point; smaller ones are dust. */
const leastHeight = 2.5;
/** Differences of light, of 255, that are seen on a screen and in print. */
const seenContrast = 40;

/**
 * Whether words can be seen at a place: they change what is drawn there, or, where the page has pictures, the
 * picture below them has marks of its own, as that of a scan has.
 */
export function canBeSeen(
  whole: HTMLCanvasElement,
  wordless: HTMLCanvasElement,
  { left, top, right, bottom }: PixelBox,
  hasPicture: boolean,
): boolean {
  const x = Math.max(Math.floor(left), 0);
  const y = Math.max(Math.floor(top), 0);
  const width = Math.min(Math.ceil(right), whole.width) - x;
  const height = Math.min(Math.ceil(bottom), whole.height) - y;
  const isTiny = Math.min(right - left, bottom - top) < leastHeight;
  if (isTiny || width < 2 || height < 2) return false;
  const withWords = lightOf(whole, x, y, width, height);
  const without = lightOf(wordless, x, y, width, height);
  const changed = withWords.filter(
    (light, at) => Math.abs(light - (without[at] ?? 0)) > seenContrast,
  ).length;
  if (changed > Math.max(3, withWords.length * 0.01)) return true;
  return hasPicture && contrastOf(without) > seenContrast;
}

/** How light each pixel of a rectangle is, 0 to 255. */
function lightOf(
  canvas: HTMLCanvasElement,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly number[] {
  const data = canvas.getContext("2d")?.getImageData(x, y, width, height).data ?? [];
  return Array.from({ length: width * height }, (_, pixel) => {
    const at = pixel * 4;
    return (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
  });
}

/** Between the light that all but the darkest and the lightest fiftieth of the pixels have. */
function contrastOf(light: readonly number[]): number {
  const sorted = light.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return at(0.98) - at(0.02);
}
