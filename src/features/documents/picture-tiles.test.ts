import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnSize, tilesOf } from "./picture-tiles.ts";

describe("the pixels a picture is drawn with", () => {
  const screenshot = { width: 800, height: 20_000 };

  it("are its own at 100 % and above, those of the screen below", () => {
    expect(drawnSize(screenshot, { scale: 1, rotation: 0 }, 1)).toEqual(screenshot);
    expect(drawnSize(screenshot, { scale: 4, rotation: 0 }, 2)).toEqual(screenshot);
    expect(drawnSize(screenshot, { scale: 0.5, rotation: 0 }, 1)).toEqual({
      width: 400,
      height: 10_000,
    });
    expect(drawnSize(screenshot, { scale: 0.5, rotation: 0 }, 2)).toEqual(screenshot);
    expect(drawnSize(screenshot, { scale: 1, rotation: 90 }, 1)).toEqual({
      width: 20_000,
      height: 800,
    });
  });

  it("lie in one canvas as long as one can hold them", () => {
    expect(tilesOf({ width: 4000, height: 3000 })).toEqual([
      { x: 0, y: 0, width: 4000, height: 3000 },
    ]);
    expect(tilesOf(screenshot).length).toBeGreaterThan(1);
  });

  it("are all in exactly one tile, and no tile is larger than a canvas can be", () => {
    const side = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        fc.pre(width * height <= 100_000_000);
        const tiles = tilesOf({ width, height });
        const area = tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0);
        expect(area).toBe(width * height);
        expect(new Set(tiles.map(({ x, y }) => `${String(x)},${String(y)}`)).size).toBe(
          tiles.length,
        );
        for (const tile of tiles) {
          expect(tile.width * tile.height).toBeLessThanOrEqual(16_000_000);
          expect(Math.max(tile.width, tile.height)).toBeLessThanOrEqual(16_000);
          expect(tile.x + tile.width).toBeLessThanOrEqual(width);
          expect(tile.y + tile.height).toBeLessThanOrEqual(height);
        }
      }),
    );
  });
});
