import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readValue, writeValue } from "./value-bytes.ts";

const typedArrays = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float64Array(),
);

/** Whatever rows of a store are made of, in any order and depth. */
const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0, Number.NaN, Infinity, "\uFEFF", "\uD800", "__proto__"),
    typedArrays,
    fc.array(tie("value")),
    fc
      .array(
        fc.tuple(fc.oneof(fc.string(), fc.constantFrom("__proto__", "toJSON", "0")), tie("value")),
      )
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

describe("a value of a store as bytes", () => {
  it("comes back as it was, whatever rows are made of", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(readValue(writeValue(value))).toStrictEqual(value);
      }),
    );
  });

  it("tells a list from the marks of what JSON has no text for", () => {
    for (const value of [
      ["number", "1"],
      ["list", []],
      ["undefined"],
      [["Uint8Array", "AA=="], -0],
    ]) {
      expect(readValue(writeValue(value))).toStrictEqual(value);
    }
  });

  it("is a mistake of the caller where nothing would be there to read", () => {
    for (const value of [
      () => 1,
      Symbol("s"),
      new Map([[1, 2]]),
      new Date(),
      1n,
      { deep: new Set() },
    ]) {
      expect(() => writeValue(value)).toThrow(/stored/);
    }
  });
});
