import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldLetter, foldText } from "./fold.ts";

test.each([
  ["O’Brien‑Smith, Siobhán", "o'brien-smith, siobhan"],
  ["O’Brien‑Smith", "obrien-smith"],
  ["Søren Kierkegård", "soren kierkegard"],
  ["Łukasz", "lukasz"],
  ["Straße", "STRASSE"],
  ["Æsop Œuvre", "aesop oeuvre"],
  ["Đặng", "dang"],
  ["Þór Ðan", "thor dan"],
  ["Işıl İnan", "isil inan"],
  ["ﬁlm", "film"],
])("%s is found by %s", (name, words) => {
  expect(foldText(name)).toBe(foldText(words));
});

test.each(Array.from("'’‘ʼ′`´ʻ＇"))("an apostrophe written %s is one and none", (mark) => {
  expect(foldText(`O${mark}Brien`)).toBe("obrien");
});

test.each(Array.from("-‐‑‒–—−－"))("a hyphen written %s is one", (mark) => {
  expect(foldText(`Brien${mark}Smith`)).toBe("brien-smith");
});

test("every Latin letter with a sign folds to plain letters", () => {
  const left = Array.from({ length: 0x24f - 0xbf }, (_, at) => String.fromCodePoint(0xc0 + at))
    .filter((letter) => /\p{Ll}|\p{Lu}/u.test(letter))
    .filter((letter) => !/^[a-z0-9]*$/.test(foldText(letter)));
  expect(left).toEqual([]);
});

test("folding twice is folding once, and letter by letter is the whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
  const name = "O’Brien‑Straße, Łódź";
  expect(Array.from(name, foldLetter).join("")).toBe(foldText(name));
});
