import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutAt, wholeCharacters } from "./cut.ts";

test.each([
  ["xxx😀😀", 4, "xxx"],
  ["xxx😀😀", 5, "xxx😀"],
  ["ab👩‍👩‍👧c", 6, "ab"],
  ["cafe\u0301s", 4, "caf"],
  ["short", 88, "short"],
])("%j at %i is %j", (text, length, expected) => {
  expect(cutAt(text, length)).toBe(expected);
});

test("what is cut off and what is left are whole characters of the text", () => {
  const whole = new Intl.Segmenter("en", { granularity: "grapheme" });
  const count = (text: string) => [...whole.segment(text)].length;
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.nat(60), (text, length) => {
      const cut = cutAt(text, length);
      expect(cut.length).toBeLessThanOrEqual(length);
      expect(text.startsWith(cut)).toBe(true);
      expect(count(cut) + count(text.slice(cut.length))).toBe(count(text));
    }),
  );
});

test("a span that begins or ends within a character takes all of it", () => {
  const text = `${"x".repeat(87)}😀😀😀 relief 80%`;
  expect(wholeCharacters(text, { start: 88, end: 90 })).toEqual({ start: 87, end: 91 });
  expect(wholeCharacters(text, { start: 0, end: 87 })).toEqual({ start: 0, end: 87 });
  expect(wholeCharacters(text, { start: 5, end: 5 })).toEqual({ start: 5, end: 5 });
});
