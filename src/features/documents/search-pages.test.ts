import { describe, expect, it } from "vitest";
import { joinPieces } from "./page-text.ts";
import { searchPages, type Found } from "./search-pages.ts";

/** A document whose pages say these words; a page that can’t be read says nothing. */
function documentOf(...pages: readonly (string | undefined)[]) {
  return {
    pageCount: pages.length,
    async textOf(page: number) {
      const text = pages[page - 1];
      if (text === undefined) throw new Error("the page can’t be read");
      return joinPieces([{ text, endsLine: true }]);
    },
  };
}

async function search(document: ReturnType<typeof documentOf>, words: string): Promise<Found> {
  let last: Found = { hits: [], searched: 0, unsearchable: [] };
  await searchPages(document, words, new AbortController().signal, (found) => {
    last = found;
  });
  return last;
}

describe("searching a document", () => {
  it("names every page whose words it cannot see, found or not", async () => {
    const pages = documentOf(
      "Wedge cushion",
      "",
      "\uE001\uE002\uE003",
      undefined,
      "no words of it",
    );
    const seen = { searched: 5, unsearchable: [2, 3, 4] };
    expect(await search(pages, "cushion")).toMatchObject({ ...seen, hits: [{ page: 1 }] });
    expect(await search(pages, "relief")).toMatchObject({ ...seen, hits: [] });
  });

  it("looks at the last page for what cannot be seen, also when the words are everywhere", async () => {
    const common = documentOf("pain ".repeat(3000), "pain", "");
    expect(await search(common, "pain")).toMatchObject({ searched: 3, unsearchable: [3] });
  });

  it("reports nothing more once it is stopped", async () => {
    const stop = new AbortController();
    const reports: number[] = [];
    await searchPages(documentOf("pain", "pain", "pain"), "pain", stop.signal, ({ searched }) => {
      reports.push(searched);
      stop.abort();
    });
    expect(reports).toEqual([1]);
  });
});
