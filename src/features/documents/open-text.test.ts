import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textPages } from "./open-text.ts";

describe("pasted text as pages", () => {
  it("breaks at form feeds and after a full page of lines", () => {
    expect(textPages("one\ftwo\nlines")).toEqual([["one"], ["two", "lines"]]);
    expect(textPages("line\n".repeat(60)).map(({ length }) => length)).toEqual([52, 9]);
  });

  it("breaks long lines between words, and words that are longer than a line", () => {
    const [page = []] = textPages(`${"word ".repeat(30).trim()}\n${"x".repeat(200)}`);
    expect(page.map(({ length }) => length)).toEqual([85, 64, 88, 88, 24]);
    expect(page[0]).toMatch(/word $/);
  });

  it("loses no letter and always breaks at the same places", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        const letters = (all: string) => all.replaceAll(/\s/g, "");
        const pages = textPages(text);
        expect(letters(pages.flat().join(""))).toBe(letters(text));
        expect(textPages(text)).toEqual(pages);
      }),
    );
  });
});
