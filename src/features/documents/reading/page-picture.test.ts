import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingScale } from "./page-picture.ts";

describe("the scale at which a page is read", () => {
  it.each([
    ["a letter page, at 204 dots an inch", { width: 816, height: 1056 }, 2244],
    ["a page of a small booklet", { width: 400, height: 560 }, 2200],
    ["a page of 11 by 17 inches", { width: 1056, height: 1632 }, 3300],
    ["a photo of 12 megapixels", { width: 3024, height: 4032 }, 3300],
    ["a scan of 300 dots an inch", { width: 2550, height: 3300 }, 3300],
  ])("gives %s enough pixels", (_what, size, longest) => {
    expect(readingScale(size) * Math.max(size.width, size.height)).toBeCloseTo(longest, 5);
  });

  it("leaves the letters of a long screenshot their size, as far as a canvas holds it", () => {
    expect(readingScale({ width: 800, height: 2600 }) * 800).toBeCloseTo(1700, 5);
    expect(readingScale({ width: 800, height: 20_000 }) * 800).toBeGreaterThan(600);
  });

  it("never asks for more than a canvas holds", () => {
    const side = fc.integer({ min: 50, max: 40_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const scale = readingScale({ width, height });
        expect(width * scale * height * scale).toBeLessThan(16_000_000);
        expect(Math.max(width, height) * scale).toBeLessThan(16_000);
      }),
    );
  });
});
