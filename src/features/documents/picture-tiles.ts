import { releaseCanvas, shownSize } from "./canvas-scale.ts";
import type { PageSize, PageView } from "./page-source.ts";

/** Part of a drawing, in its pixels. */
export type Tile = PageSize & { readonly x: number; readonly y: number };

/** A canvas of this many pixels takes 64 MB; a longer side than this is blank in some browsers. */
const mostPixels = 16_000_000;
const longestSide = 16_000;
const tileSide = 2048;

/** The pixels to draw a picture with: as many as the screen shows, and never more than the picture has. */
export function drawnSize(picture: PageSize, view: PageView, screen: number): PageSize {
  const { width, height } = shownSize(picture, view);
  const fineness = Math.min(screen, 1 / view.scale);
  return {
    width: Math.max(1, Math.round(width * fineness)),
    height: Math.max(1, Math.round(height * fineness)),
  };
}

/** A drawing in parts that a canvas can hold, without a gap and without overlap; one part where one will do. */
export function tilesOf({ width, height }: PageSize): readonly Tile[] {
  if (width * height <= mostPixels && Math.max(width, height) <= longestSide)
    return [{ x: 0, y: 0, width, height }];
  return stepsUpTo(height).flatMap((y) =>
    stepsUpTo(width).map((x) => ({
      x,
      y,
      width: Math.min(tileSide, width - x),
      height: Math.min(tileSide, height - y),
    })),
  );
}

function stepsUpTo(length: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / tileSide) }, (_, index) => index * tileSide);
}

/** Draws a picture at a scale, at once in one canvas or, beyond what one can hold, where it is in view. */
export function drawPicture(
  picture: ImageBitmap,
  view: PageView,
  /** The size at 100 %, where it is not that of the picture: dots of a fax are higher than wide. */
  page: PageSize = picture,
): HTMLElement {
  const size = drawnSize(page, view, globalThis.devicePixelRatio);
  const [first, ...rest] = tilesOf(size);
  if (first !== undefined && rest.length === 0) {
    const canvas = document.createElement("canvas");
    drawTile(canvas, first, { picture, view, size });
    return canvas;
  }
  const tiles = new Map(tilesOf(size).map((tile) => [placedCanvas(tile, size), tile] as const));
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (!(target instanceof HTMLCanvasElement)) continue;
      const tile = tiles.get(target);
      if (isIntersecting && tile !== undefined) drawTile(target, tile, { picture, view, size });
      else releaseCanvas(target);
    }
  });
  const sheet = document.createElement("div");
  sheet.style.cssText = `position:relative;width:100%;aspect-ratio:${String(size.width)}/${String(size.height)}`;
  sheet.append(...tiles.keys());
  for (const canvas of tiles.keys()) observer.observe(canvas);
  const host = document.createElement("div");
  host.append(sheet);
  return host;
}

type Drawing = { readonly picture: ImageBitmap; readonly view: PageView; readonly size: PageSize };

function drawTile(canvas: HTMLCanvasElement, tile: Tile, { picture, view, size }: Drawing): void {
  canvas.width = tile.width;
  canvas.height = tile.height;
  const context = canvas.getContext("2d");
  if (context === null) {
    releaseCanvas(canvas);
    throw new Error("the browser gives no canvas");
  }
  context.imageSmoothingQuality = "high";
  context.translate(size.width / 2 - tile.x, size.height / 2 - tile.y);
  context.rotate((view.rotation * Math.PI) / 180);
  const { width, height } = shownSize(size, { scale: 1, rotation: view.rotation });
  context.drawImage(picture, -width / 2, -height / 2, width, height);
}

/** In fractions of the whole: the drawing is stretched to the size of its page. */
function placedCanvas({ x, y, width, height }: Tile, size: PageSize): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const part = (length: number, whole: number) => `${String((100 * length) / whole)}%`;
  canvas.style.cssText = `position:absolute;left:${part(x, size.width)};top:${part(y, size.height)};width:${part(width, size.width)};height:${part(height, size.height)}`;
  return canvas;
}
