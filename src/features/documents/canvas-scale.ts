import type { PageSize, PageView } from "./page-source.ts";

/** A canvas of this many pixels takes 64 MB; beyond it a page is drawn coarser, never refused. */
const mostPixels = 16_000_000;

/** How many canvas pixels to draw for each CSS pixel: those of the screen, within reason. */
export function pixelsPerCssPixel({ width, height }: PageSize, screen: number): number {
  const area = width * height * screen * screen;
  return area <= mostPixels ? screen : screen * Math.sqrt(mostPixels / area);
}

/** The size of a page as it is shown: scaled and turned. */
export function shownSize({ width, height }: PageSize, { scale, rotation }: PageView): PageSize {
  const isOnItsSide = rotation === 90 || rotation === 270;
  return {
    width: (isOnItsSide ? height : width) * scale,
    height: (isOnItsSide ? width : height) * scale,
  };
}

/** Gives the pixels of a drawing back at once instead of at the next garbage collection. */
export function releaseCanvas(drawing: HTMLElement): void {
  const canvases =
    drawing instanceof HTMLCanvasElement ? [drawing] : drawing.querySelectorAll("canvas");
  for (const canvas of canvases) {
    canvas.width = 0;
    canvas.height = 0;
  }
}
