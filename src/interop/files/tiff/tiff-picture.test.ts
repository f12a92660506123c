import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeFaxRows } from "./fax-rows.ts";
import { type TiffName, tiffForTest } from "./pictures-for-test.ts";
import { readTiffDirectory, type TiffTags } from "./tiff-directory.ts";
import { shownSizeOf } from "./tiff-pages.ts";
import { decodeTiffPage, type TiffPicture } from "./tiff-picture.ts";
import { turnUpright } from "./turn-pixels.ts";

function decoded(bytes: Uint8Array<ArrayBuffer>): TiffPicture {
  const directory = readTiffDirectory(bytes, 10);
  const [page] = directory.ok ? directory.pages : [];
  if (!directory.ok || page === undefined) throw new Error("no page");
  return decodeTiffPage(bytes, page);
}

/** Rows of the picture, "#" for a dark dot. */
function dots(picture: TiffPicture): readonly string[] {
  if (!picture.ok) throw new Error(picture.problem);
  const { width, height, pixels } = picture.picture;
  const light = new Uint8Array(pixels.buffer);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) =>
      (light[(y * width + x) * 4 + 1] ?? 0) < 128 ? "#" : " ",
    ).join(""),
  );
}

describe("a page of a TIFF", () => {
  const expected = dots(decoded(tiffForTest("none")));

  it("without packing is the picture that was made", () => {
    expect(expected).toHaveLength(90);
    expect(expected[89]?.slice(0, 44)).toBe(`${"#".repeat(40)}    `);
    expect(expected.slice(20, 60).join("")).toContain("##");
  });

  it.each<TiffName>([
    "g4",
    "g4-strips",
    "g3",
    "g32d",
    "packbits",
    "deflate",
    "lzw-big-endian",
    "palette",
    "gray8",
    "rgb",
    "rgb16",
    "cmyk",
    "tiled",
    "jpeg",
    "jpeg-color",
    "turned",
  ])("is the same picture as %s", (name) => {
    const picture = decoded(tiffForTest(name));
    expect(picture).toMatchObject({ ok: true, isWhole: true });
    expect(dots(picture)).toEqual(expected);
  });

  it("in a form that nothing here reads is told, not guessed", () => {
    expect(decoded(tiffForTest("planar"))).toEqual({ ok: false, problem: "image" });
    expect(readTiffDirectory(tiffForTest("bigtiff"), 10)).toEqual({
      ok: false,
      reason: "other-form",
    });
  });

  it.each<TiffName>(["g4", "g4-strips", "g3", "g32d"])(
    "of which part is overwritten says that it is not whole: %s",
    (name) => {
      const bytes = tiffForTest(name);
      // The packed rows follow the header of eight bytes; the directory comes after them.
      bytes.fill(0, 60, 90);
      expect(decoded(bytes)).toMatchObject({ ok: true, isWhole: false });
    },
  );

  it("is never larger than a hundred megapixels, whatever it claims", () => {
    const bytes = tiffForTest("g4");
    const directory = readTiffDirectory(bytes, 10);
    const [page = new Map<number, readonly number[]>()] = directory.ok ? directory.pages : [];
    const huge: TiffTags = new Map([...page, [256, [60_000]], [257, [60_000]]]);
    expect(decodeTiffPage(bytes, huge)).toEqual({ ok: false, problem: "large-image" });
  });

  it("is square paper where its dots are not, and coarse where an old fax does not say", () => {
    const page = (...tags: readonly (readonly [number, number])[]): TiffTags =>
      new Map(tags.map(([name, value]) => [name, [value]]));
    const coarse = page([256, 1728], [257, 1078], [282, 204], [283, 98], [259, 3]);
    expect(shownSizeOf(coarse)).toEqual({ width: 1728, height: 2244 });
    const silent = page([256, 1728], [257, 1078], [259, 3]);
    expect(shownSizeOf(silent)).toEqual({ width: 1728, height: 2156 });
    expect(shownSizeOf(page([256, 1728], [257, 2200], [259, 4]))).toEqual({
      width: 1728,
      height: 2200,
    });
    expect(shownSizeOf(page([256, 300], [257, 200], [274, 6]))).toEqual({
      width: 200,
      height: 300,
    });
  });

  it("stands upright from each of the eight ways it can lie", () => {
    // TIFF 6.0, tag 274: where row 0 and column 0 are.
    const upright = [1, 2, 3, 4, 5, 6];
    const lying: readonly (readonly [number, number, readonly number[]])[] = [
      [1, 3, [1, 2, 3, 4, 5, 6]],
      [2, 3, [3, 2, 1, 6, 5, 4]],
      [3, 3, [6, 5, 4, 3, 2, 1]],
      [4, 3, [4, 5, 6, 1, 2, 3]],
      [5, 2, [1, 4, 2, 5, 3, 6]],
      [6, 2, [3, 6, 2, 5, 1, 4]],
      [7, 2, [6, 3, 5, 2, 4, 1]],
      [8, 2, [4, 1, 5, 2, 6, 3]],
    ];
    for (const [orientation, width, pixels] of lying) {
      const turned = turnUpright(
        { width, height: 6 / width, pixels: Uint32Array.from(pixels) },
        orientation,
      );
      expect([orientation, turned.width, ...turned.pixels]).toEqual([orientation, 3, ...upright]);
    }
  });
});

describe("the directory of a TIFF", () => {
  it("that leads in a circle, ends early or names nothing is damaged", () => {
    const circle = tiffForTest("none");
    const view = new DataView(circle.buffer);
    const at = view.getUint32(4, true);
    view.setUint32(at + 2 + view.getUint16(at, true) * 12, at, true);
    const empty = Uint8Array.of(0x49, 0x49, 42, 0, 0, 0, 0, 0);
    const cut = tiffForTest("none").slice(0, at + 20);
    for (const bytes of [circle, empty, cut, Uint8Array.of(0x49, 0x49, 42, 0)]) {
      expect(readTiffDirectory(bytes, 10)).toEqual({ ok: false, reason: "damaged" });
    }
  });

  it("never throws, and neither does what it leads to, whatever bytes are changed", () => {
    const names: readonly TiffName[] = ["g4-strips", "g32d", "lzw-big-endian", "tiled"];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(3249), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (name, changes) => {
          const bytes = tiffForTest(name);
          for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
          const directory = readTiffDirectory(bytes, 10);
          if (!directory.ok) return;
          for (const page of directory.pages) {
            const { width, height } = shownSizeOf(page);
            // Larger ones are only slow here.
            if (width * height > 1_000_000) continue;
            const picture = decodeTiffPage(bytes, page);
            expect(picture.ok ? "picture" : picture.problem).toMatch(/picture|damaged|image/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("rows of a fax", () => {
  it("end with the bytes, whatever the bytes are", () => {
    const schemes = ["group-3", "group-3-two-dimensional", "group-4", "rows-on-bytes"] as const;
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...schemes),
        fc.integer({ min: 1, max: 200 }),
        (bytes, scheme, width) => {
          const rows = decodeFaxRows(bytes, { width, height: 40, scheme, isLowBitFirst: false });
          expect(rows.rowsRead).toBeLessThanOrEqual(40);
          expect(rows.bits).toHaveLength(Math.ceil(width / 8) * 40);
        },
      ),
      { numRuns: 200 },
    );
  });
});
