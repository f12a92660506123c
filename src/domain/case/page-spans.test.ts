import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPages, joinPages, pagesInWords } from "./page-spans.ts";

describe("pages looked through", () => {
  it("join their neighbours", () => {
    expect(joinPages([[1, 3]], [4, 7, 6, 2])).toEqual([
      [1, 4],
      [6, 7],
    ]);
  });

  it("are in order, apart from each other, and exactly the pages that were given", () => {
    const pages = fc.array(fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(pages, pages, (earlier, later) => {
        const spans = joinPages(joinPages([], earlier), later);
        const listed = spans.flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
        );
        const wanted = [...new Set([...earlier, ...later])].toSorted((a, b) => a - b);
        expect(listed).toEqual(wanted);
        expect(countPages(spans)).toBe(wanted.length);
        spans.slice(1).forEach(([first], index) => {
          expect(first).toBeGreaterThan((spans[index]?.[1] ?? 0) + 1);
        });
      }),
    );
  });

  it("are said the way a nurse would write them", () => {
    expect(pagesInWords([[4, 4]])).toBe("page 4");
    expect(pagesInWords([[1, 17]])).toBe("pages 1–17");
    expect(
      pagesInWords([
        [1, 3],
        [7, 7],
        [9, 12],
      ]),
    ).toBe("pages 1–3, 7 and 9–12");
  });
});
