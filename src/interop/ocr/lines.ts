import type { Picture } from "./picture.ts";

/** Ink of a page in cells, coarse enough that a letter is a few of them: 1 where there is ink. */
export type Ink = { readonly width: number; readonly height: number; readonly cells: Uint8Array };

/** Cells along the longer side: about 50 for each inch of a letter page. */
const cellsAlong = 560;

/**
 * Finds the ink on a page: what is clearly darker than the page is for the most part, so that a gray copy and a
 * photo of a page have paper as well.
 */
export function inkOf({ width, height, pixels }: Picture): Ink {
  const step = Math.max(1, Math.round(Math.max(width, height) / cellsAlong));
  const [across, down] = [Math.floor(width / step), Math.floor(height / step)];
  const grays = new Uint8Array(across * down);
  const counts = new Uint32Array(256);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      let sum = 0;
      for (let row = 0; row < step; row += 1) {
        const start = (y * step + row) * width + x * step;
        for (let column = 0; column < step; column += 1) sum += pixels[start + column] ?? 255;
      }
      const gray = Math.round(sum / (step * step));
      grays[y * across + x] = gray;
      counts[gray] = (counts[gray] ?? 0) + 1;
    }
  }
  // Half of the page is paper, or lighter, unless it is printed black; its darkest cells are print.
  const paper = grayAt(counts, grays.length / 2);
  const print = grayAt(counts, grays.length * leastInk);
  const limit = paper - print < leastContrast ? 0 : paper - (paper - print) * 0.35;
  return { width: across, height: down, cells: grays.map((gray) => (gray < limit ? 1 : 0)) };
}

/** The paper of a copy is uneven by less than this. */
const leastContrast = 40;

/** The gray that so many cells are as dark as, or darker. */
function grayAt(counts: Uint32Array, cells: number): number {
  let seen = 0;
  for (let gray = 0; gray < 256; gray += 1) {
    seen += counts[gray] ?? 0;
    if (seen >= cells) return gray;
  }
  return 255;
}

/** Less than this part of a page is specks. */
const leastInk = 0.0004;

export function isBlank({ cells }: Ink): boolean {
  const ink = cells.reduce((sum, cell) => sum + cell, 0);
  return ink < cells.length * leastInk;
}

const strips = 12;

/**
 * Whether the lines of a page run across it or down it: along lines ink changes little from one row to the next
 * strip by strip, and much between a line and the gap after it.
 */
export function lineDirection(ink: Ink): "across" | "down" {
  return changeBetweenRows(ink) >= changeBetweenRows(onItsSide(ink)) ? "across" : "down";
}

/** In strips, so that a page that lies askew has lines as well. */
function changeBetweenRows({ width, height, cells }: Ink): number {
  const stripWidth = Math.max(1, Math.floor(width / strips));
  let change = 0;
  for (let strip = 0; strip + stripWidth <= width; strip += stripWidth) {
    let before = 0;
    for (let y = 0; y < height; y += 1) {
      let ink = 0;
      for (let x = strip; x < strip + stripWidth; x += 1) ink += cells[y * width + x] ?? 0;
      change += (ink - before) ** 2;
      before = ink;
    }
  }
  return change / stripWidth;
}

function onItsSide({ width, height, cells }: Ink): Ink {
  const turned = new Uint8Array(cells.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + y] = cells[y * width + x] ?? 0;
  }
  return { width: height, height: width, cells: turned };
}

const degree = Math.PI / 180;
const mostSkew = 6 * degree;
/** Less than this the engine reads as well as if the page lay straight. */
const leastSkew = 0.25 * degree;

/**
 * By which angle in radians the page has to be turned clockwise so that its lines lie level; 0 where they do, or
 * nearly. The best angle is that at which rows of ink and of paper differ most.
 */
export function skewOf(ink: Ink): number {
  const points: (readonly [x: number, y: number])[] = [];
  for (let y = 0; y < ink.height; y += 1) {
    for (let x = 0; x < ink.width; x += 1) {
      if (ink.cells[y * ink.width + x] === 1) points.push([x - ink.width / 2, y]);
    }
  }
  const best = (from: number, to: number, step: number) => {
    let [angle, most] = [0, -1];
    for (let tried = from; tried <= to + step / 2; tried += step) {
      const sharpness = sharpnessAt(points, ink.height, Math.tan(tried));
      if (sharpness > most) [angle, most] = [tried, sharpness];
    }
    return angle;
  };
  const coarse = best(-mostSkew, mostSkew, 0.5 * degree);
  const fine = best(coarse - 0.5 * degree, coarse + 0.5 * degree, 0.1 * degree);
  return Math.abs(fine) < leastSkew ? 0 : fine;
}

/** How much rows differ from their neighbors once every point is moved along the slope. */
function sharpnessAt(
  points: readonly (readonly [x: number, y: number])[],
  height: number,
  slope: number,
): number {
  const margin = Math.ceil(height / 8) + 80;
  const rows = new Float64Array(height + 2 * margin);
  for (const [x, y] of points) {
    const row = Math.round(y + x * slope) + margin;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sharpness = 0;
  for (let row = 1; row < rows.length; row += 1) {
    sharpness += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  }
  return sharpness;
}
