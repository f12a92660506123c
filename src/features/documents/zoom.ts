import type { PageSize, PageView } from "./page-source.ts";

/** `fit`: as wide as the column; otherwise 1 is 100 %. */
export type Zoom = "fit" | number;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next larger or smaller step from any scale. */
export function zoomed(scale: number, direction: 1 | -1): number {
  const near = 0.005;
  const next =
    direction === 1
      ? steps.find((step) => step > scale + near)
      : steps.findLast((step) => step < scale - near);
  return next ?? scale;
}

/** The scale at which a page is as wide as the room for it. */
export function fittingScale(
  page: PageSize,
  rotation: PageView["rotation"],
  roomWidth: number,
): number {
  const width = rotation === 90 || rotation === 270 ? page.height : page.width;
  return Math.min(Math.max(roomWidth / width, 0.02), 4);
}
