import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DocumentPart, partsWithin } from "./document-part.ts";
import { joinPart, movePage, moveStart, startPartAt, wholeParts } from "./edit-parts.ts";

const part = (title: string, ...pages: [number, number][]): DocumentPart => ({
  kind: "other",
  title,
  pages,
});
const fax = [part("cover", [1, 1]), part("visit", [2, 5]), part("films", [6, 9])];
const spansOf = (parts: readonly DocumentPart[]) => parts.map(({ title, pages }) => [title, pages]);

describe("the documents in a file", () => {
  it("begin where a person says, and are joined again", () => {
    const split = startPartAt(fax, 4);
    expect(spansOf(split)).toEqual([
      ["cover", [[1, 1]]],
      ["visit", [[2, 3]]],
      ["Other document", [[4, 5]]],
      ["films", [[6, 9]]],
    ]);
    expect(joinPart(split, 2)).toEqual(fax);
    expect(startPartAt(fax, 6)).toEqual(fax);
    expect(joinPart(fax, 0)).toEqual(fax);
  });

  it("take a page that lies elsewhere, and a document without pages is gone", () => {
    expect(spansOf(movePage(fax, 9, 1))).toEqual([
      ["cover", [[1, 1]]],
      [
        "visit",
        [
          [2, 5],
          [9, 9],
        ],
      ],
      ["films", [[6, 8]]],
    ]);
    expect(spansOf(movePage(fax, 1, 1))).toEqual([
      ["visit", [[1, 5]]],
      ["films", [[6, 9]]],
    ]);
    expect(movePage(fax, 9, 7)).toEqual(fax);
  });

  it("begin earlier or later by dragging, and keep a page each", () => {
    expect(spansOf(moveStart(fax, 2, 4)).slice(1)).toEqual([
      ["visit", [[2, 3]]],
      ["films", [[4, 9]]],
    ]);
    expect(spansOf(moveStart(fax, 2, 9)).slice(1)).toEqual([
      ["visit", [[2, 8]]],
      ["films", [[9, 9]]],
    ]);
    expect(moveStart(fax, 2, 2)).toEqual(fax);
    expect(moveStart(fax, 0, 3)).toEqual(fax);
  });

  it("hold every page: what belongs to none goes to the document before it", () => {
    expect(spansOf(wholeParts([part("visit", [3, 4]), part("films", [7, 7])], 9))).toEqual([
      ["Other document", [[1, 2]]],
      ["visit", [[3, 6]]],
      ["films", [[7, 9]]],
    ]);
    expect(spansOf(wholeParts([], 3))).toEqual([["Other document", [[1, 3]]]]);
  });

  it("hold every page once, whatever is done to them", () => {
    const act = fc.record({
      kind: fc.constantFrom("start", "join", "move", "drag"),
      page: fc.integer({ min: 1, max: 9 }),
      index: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let parts: DocumentPart[] = wholeParts(fax, 9);
        for (const { kind, page, index } of acts) {
          if (kind === "start") parts = startPartAt(parts, page);
          else if (kind === "join") parts = joinPart(parts, index);
          else if (kind === "move") parts = movePage(parts, page, index);
          else parts = moveStart(parts, index, page);
          const pages = parts.flatMap(({ pages: spans }) =>
            spans.flatMap(([first, last]) =>
              Array.from({ length: last - first + 1 }, (_, at) => first + at),
            ),
          );
          expect(pages.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
          expect(partsWithin(parts, 9)).toEqual(parts);
        }
      }),
    );
  });
});
