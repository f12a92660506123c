import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAnimatedPng, readImageSize } from "./image-size.ts";

/** The first chunk of a PNG. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89_50_4e_47);
  view.setUint32(4, 0x0d_0a_1a_0a);
  view.setUint32(8, 13);
  view.setUint32(12, 0x49_48_44_52);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** A JPEG's start, two segments that are no frame, and the frame's header. */
function jpeg(width: number, height: number): Uint8Array {
  const segment = (marker: number, length: number) => [
    0xff,
    marker,
    0,
    length + 2,
    ...Array.from({ length }, () => 0xff),
  ];
  const two = (value: number) => [value >> 8, value & 0xff];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, 14),
    ...segment(0xc4, 20),
    0xff,
    0xff,
    0xc2,
    0,
    17,
    8,
    ...two(height),
    ...two(width),
    3,
    0,
    0,
  ]);
}

/** A segment that is no frame. */
function segmentOf(marker: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length + 4).fill(0xff);
  bytes.set([0xff, marker, (length + 2) >> 8, (length + 2) & 0xff]);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** A PNG of chunks without content, which is enough to read their names. */
function chunks(...names: readonly string[]): Uint8Array {
  const chunk = (name: string) =>
    Uint8Array.from([0, 0, 0, 0, ...new TextEncoder().encode(name), 0, 0, 0, 0]);
  return joined([png(10, 10), ...names.map(chunk)]);
}

describe("an animated PNG", () => {
  it("says so before its first picture, whatever comes before", () => {
    expect(isAnimatedPng(chunks("acTL", "IDAT", "IEND"))).toBe(true);
    expect(isAnimatedPng(chunks("iCCP", "tEXt", "acTL", "fcTL", "IDAT"))).toBe(true);
    expect(isAnimatedPng(chunks("tEXt", "IDAT", "acTL"))).toBe(false);
    expect(isAnimatedPng(chunks("IDAT", "IEND"))).toBe(false);
    expect(isAnimatedPng(jpeg(10, 10))).toBe(false);
  });
});

describe("the size an image claims", () => {
  it("is read from a PNG without unfolding it", () => {
    expect(readImageSize(png(60_000, 50_000))).toEqual({ width: 60_000, height: 50_000 });
  });

  it("is read from a JPEG, past segments that hold other things", () => {
    expect(readImageSize(jpeg(1728, 2200))).toEqual({ width: 1728, height: 2200 });
  });

  it("is read from a JPEG behind megabytes of other things, in segments of every length", () => {
    const filler = [0, 1, 2, 253].map((length) => segmentOf(0xed, length));
    const large = Array.from({ length: 40 }, () => segmentOf(0xe1, 65_533));
    const [start, rest] = [jpeg(4032, 3024).subarray(0, 2), jpeg(4032, 3024).subarray(2)];
    const bytes = joined([start, ...filler, ...large, rest]);
    expect(bytes.length).toBeGreaterThan(2_500_000);
    expect(readImageSize(bytes)).toEqual({ width: 4032, height: 3024 });
  });

  it("is unknown when the file is cut before it, or says nothing", () => {
    expect(readImageSize(png(10, 10).subarray(0, 20))).toBeUndefined();
    expect(readImageSize(jpeg(10, 10).subarray(0, 30))).toBeUndefined();
    expect(readImageSize(png(0, 10))).toBeUndefined();
  });

  it("never loops or throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        const start = Uint8Array.from([0xff, 0xd8, ...tail]);
        expect(() => readImageSize(start)).not.toThrow();
        expect(() => readImageSize(tail)).not.toThrow();
        expect(() => isAnimatedPng(joined([png(10, 10), tail]))).not.toThrow();
      }),
    );
  });
});
