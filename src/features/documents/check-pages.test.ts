import { describe, expect, it } from "vitest";
import { checkPages } from "./check-pages.ts";
import type { PageSource } from "./page-source.ts";

/** A document of so many pages, of which some cannot be drawn; tells which were tried. */
function documentOf(pageCount: number, undrawn: readonly number[], onDraw = (_page: number) => {}) {
  const tried: number[] = [];
  const source: Pick<PageSource, "pageCount" | "draw" | "problemOf" | "release"> = {
    pageCount,
    async draw(page, _view, signal) {
      onDraw(page);
      signal.throwIfAborted();
      tried.push(page);
      throw new Error("nothing is drawn in a test");
    },
    problemOf: (page) => (undrawn.includes(page) ? "image" : undefined),
    release: () => undefined,
  };
  return { source, tried };
}
const { signal: patient } = new AbortController();

describe("the check of a document’s pages", () => {
  it("tries every page once and names those that can’t be drawn", async () => {
    const { source, tried } = documentOf(5, [2, 5]);
    expect(await checkPages(source, 1, patient)).toEqual({ undrawn: [2, 5], through: 5 });
    expect(tried).toEqual([1, 2, 3, 4, 5]);
  });

  it("goes on where it stopped, some pages at a time", async () => {
    const { source } = documentOf(9, [2, 4, 9]);
    expect(await checkPages(source, 3, patient, 3)).toEqual({ undrawn: [4], through: 5 });
    expect(await checkPages(source, 6, patient, 30)).toEqual({ undrawn: [9], through: 9 });
  });

  it("says how far it came when time is up: the page in hand was not checked", async () => {
    const stopping = new AbortController();
    const { source } = documentOf(9, [1, 4], (page) => page === 4 && stopping.abort());
    expect(await checkPages(source, 1, stopping.signal)).toEqual({ undrawn: [1], through: 3 });
  });
});
