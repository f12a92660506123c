import type { PageRegion } from "#domain";

/** Quarter turns clockwise, as degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** A point on a page as shown, in fractions of what is shown, from its top left corner. */
export type PagePoint = { readonly x: number; readonly y: number };

/** The rectangle between two opposite corners, kept on the page. */
export function regionBetween(a: PagePoint, b: PagePoint): PageRegion {
  const [left, right] = [clamp(Math.min(a.x, b.x)), clamp(Math.max(a.x, b.x))];
  const [top, bottom] = [clamp(Math.min(a.y, b.y)), clamp(Math.max(a.y, b.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A region of the upright page as it lies on the page that is shown turned. */
export function turnRegion({ x, y, width, height }: PageRegion, rotation: Rotation): PageRegion {
  switch (rotation) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: clamp(1 - y - height), y: x, width: height, height: width };
    case 180:
      return { x: clamp(1 - x - width), y: clamp(1 - y - height), width, height };
    case 270:
      return { x: y, y: clamp(1 - x - width), width: height, height: width };
  }
}

/** The other way round: a region drawn on the turned page, as it lies on the upright one. */
export function uprightRegion(region: PageRegion, rotation: Rotation): PageRegion {
  return turnRegion(region, turned(0, -rotation));
}

/** Adds degrees, a multiple of 90, to a rotation. */
export function turned(rotation: Rotation, degrees: number): Rotation {
  const quarters = (((rotation + degrees) / 90) % 4) + 4;
  return ([0, 90, 180, 270] as const)[Math.round(quarters) % 4] ?? 0;
}

/** Moves a region without leaving the page. */
export function movedRegion(region: PageRegion, by: PagePoint): PageRegion {
  return {
    ...region,
    x: Math.min(clamp(region.x + by.x), 1 - region.width),
    y: Math.min(clamp(region.y + by.y), 1 - region.height),
  };
}

/** Moves a region's lower right corner; it keeps a size that can be seen. */
export function resizedRegion(region: PageRegion, by: PagePoint): PageRegion {
  const least = 0.01;
  return {
    ...region,
    width: Math.min(Math.max(region.width + by.x, least), 1 - region.x),
    height: Math.min(Math.max(region.height + by.y, least), 1 - region.y),
  };
}

/** A click that slipped is no region. */
export function isTooSmall({ width, height }: PageRegion): boolean {
  return width < 0.008 || height < 0.008;
}

/** For storing: four decimals are a tenth of a millimetre on a letter page. */
export function roundedRegion(region: PageRegion): PageRegion {
  const x = round(region.x);
  const y = round(region.y);
  return { x, y, width: round(region.width), height: round(region.height) };
}

function round(fraction: number): number {
  return Math.round(clamp(fraction) * 10_000) / 10_000;
}

function clamp(fraction: number): number {
  return Math.min(Math.max(fraction, 0), 1);
}
