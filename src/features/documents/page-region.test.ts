import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isTooSmall,
  movedRegion,
  regionBetween,
  resizedRegion,
  roundedRegion,
  turned,
  turnRegion,
  uprightRegion,
} from "./page-region.ts";

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: fraction, y: fraction });
const region = fc.tuple(point, point).map(([a, b]) => regionBetween(a, b));
const rotation = fc.constantFrom(0, 90, 180, 270);

describe("a region of a page", () => {
  it("is the same whichever corner it is drawn from", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(regionBetween(a, b)).toEqual(regionBetween(b, a));
      }),
    );
  });

  it("stays on the page when the pointer leaves it", () => {
    expect(regionBetween({ x: -3, y: 0.5 }, { x: 0.25, y: 7 })).toEqual({
      x: 0,
      y: 0.5,
      width: 0.25,
      height: 0.5,
    });
  });

  it("lies where it should on a page turned to the right", () => {
    // A strip along the upper edge is a strip along the right edge after a turn to the right.
    const strip = { x: 0, y: 0, width: 1, height: 0.25 };
    expect(turnRegion(strip, 90)).toEqual({ x: 0.75, y: 0, width: 0.25, height: 1 });
    const corner = { x: 0, y: 0, width: 0.5, height: 0.25 };
    expect(turnRegion(corner, 180)).toEqual({ x: 0.5, y: 0.75, width: 0.5, height: 0.25 });
    expect(turnRegion(corner, 270)).toEqual({ x: 0, y: 0.5, width: 0.25, height: 0.5 });
  });

  it("drawn on a turned page is the same place of the upright page", () => {
    fc.assert(
      fc.property(region, rotation, (upright, by) => {
        const back = uprightRegion(turnRegion(upright, by), by);
        for (const side of ["x", "y", "width", "height"] as const) {
          expect(back[side]).toBeCloseTo(upright[side], 9);
        }
      }),
    );
  });

  it("is moved and resized by key without leaving the page", () => {
    const step = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(region, step, step, (start, x, y) => {
        for (const next of [movedRegion(start, { x, y }), resizedRegion(start, { x, y })]) {
          expect(next.x).toBeGreaterThanOrEqual(0);
          expect(next.y).toBeGreaterThanOrEqual(0);
          expect(next.x + next.width).toBeLessThanOrEqual(1.000001);
          expect(next.y + next.height).toBeLessThanOrEqual(1.000001);
        }
      }),
    );
  });

  it("is none when the pointer only slipped", () => {
    expect(isTooSmall(regionBetween({ x: 0.5, y: 0.5 }, { x: 0.503, y: 0.9 }))).toBe(true);
    expect(isTooSmall(regionBetween({ x: 0.5, y: 0.5 }, { x: 0.6, y: 0.55 }))).toBe(false);
  });

  it("is stored in fractions that a record accepts", () => {
    fc.assert(
      fc.property(region, (drawn) => {
        for (const part of Object.values(roundedRegion(drawn))) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("turning a page", () => {
  it("comes round after four quarters, either way", () => {
    expect(turned(270, 90)).toBe(0);
    expect(turned(0, -90)).toBe(270);
    expect(turned(180, -270)).toBe(270);
  });
});
