import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readImageSize } from "./image-size.ts";

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

describe("the size an image claims", () => {
  it("is read from a PNG without unfolding it", () => {
    expect(readImageSize(png(60_000, 50_000))).toEqual({ width: 60_000, height: 50_000 });
  });

  it("is read from a JPEG, past segments that hold other things", () => {
    expect(readImageSize(jpeg(1728, 2200))).toEqual({ width: 1728, height: 2200 });
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
      }),
    );
  });
});
