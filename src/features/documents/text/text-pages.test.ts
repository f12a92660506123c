import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textPages } from "./text-pages.ts";

const pagesOf = async (text: string) => (await textPages(text, 20_000)) ?? [];

describe("text as pages", () => {
  it("breaks at form feeds and after a full page of lines", async () => {
    expect(await pagesOf("one\ftwo\nlines")).toEqual([["one"], ["two", "lines"]]);
    expect((await pagesOf("line\n".repeat(60))).map(({ length }) => length)).toEqual([52, 9]);
  });

  it("has no page after the form feed that ends the last, and always one page", async () => {
    expect(await pagesOf("one\ftwo\f\r\n")).toEqual([["one"], ["two"]]);
    expect(await pagesOf("")).toEqual([[""]]);
  });

  it("breaks long lines between words, and words that are longer than a line", async () => {
    const [page = []] = await pagesOf(`${"word ".repeat(30).trim()}\n${"x".repeat(200)}`);
    expect(page.map(({ length }) => length)).toEqual([85, 64, 88, 88, 24]);
    expect(page[0]).toMatch(/word $/);
  });

  it("never breaks within a character", async () => {
    for (const character of ["😀", "e\u0301", "👩‍⚕️", "🇺🇸"]) {
      for (let before = 84; before <= 88; before += 1) {
        const [page = []] = await pagesOf(`${"x".repeat(before)}${character}y`);
        expect(page.filter((line) => line.includes(character))).toHaveLength(1);
      }
    }
  });

  it("loses no letter and always breaks at the same places", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 2000 }), async (text) => {
        const letters = (all: string) => all.replaceAll(/\s/g, "");
        const pages = await pagesOf(text);
        expect(letters(pages.flat().join(""))).toBe(letters(text));
        expect(await pagesOf(text)).toEqual(pages);
      }),
    );
  });

  it("is the same in slices: lines, sheets and one endless line of two million letters", async () => {
    const line = "Levator ani therapy, 8 weeks, sitting tolerance noted.";
    for (const end of ["\n", "\r\n", "\r", " ", ""]) {
      const count = 2_000_000 / line.length;
      const text = Array.from({ length: count }, () => line).join(end);
      const pages = await pagesOf(text);
      const joined = pages.flat().join("").replaceAll(" ", "");
      expect(joined === text.replaceAll(/\s/g, "")).toBe(true);
      expect(pages.every(({ length }) => length <= 52)).toBe(true);
      const endsLine = !["", " "].includes(end);
      expect(pages.flat().every((shown) => shown === line)).toBe(endsLine);
    }
  });

  it("is given up beyond the most pages that can be shown", async () => {
    expect(await textPages("a\f".repeat(12), 10)).toBeUndefined();
    expect(await textPages("a\f".repeat(10), 10)).toHaveLength(10);
  });
});
