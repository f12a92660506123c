import { describe, expect, it } from "vitest";
import type { CaseDocument } from "#domain";
import { lookedThrough, placeOf } from "./citing.ts";

function document(name: string, change: Partial<CaseDocument> = {}): CaseDocument {
  return {
    id: "document-1-of-the-case-000",
    caseId: "case-of-the-documents-000",
    name,
    formerNames: [],
    kind: "pdf",
    mediaType: "application/pdf",
    byteLength: 1,
    pageCount: 17,
    addedAt: "2026-03-09T14:05:00.000Z",
    seenPages: [],
    ...change,
  };
}

describe("the pages looked through", () => {
  it("are named in words and kept as numbers, for every document that was looked at", () => {
    const fax = document("fax.pdf", { seenPages: [[1, 17]] });
    const notes = document("notes.pdf", {
      seenPages: [
        [2, 2],
        [5, 6],
      ],
    });
    expect(lookedThrough([fax, document("unopened.pdf"), notes])).toEqual({
      document: "fax.pdf, pages 1–17; notes.pdf, pages 2 and 5–6",
      lookedThrough: [
        { document: "fax.pdf", pages: [[1, 17]] },
        {
          document: "notes.pdf",
          pages: [
            [2, 2],
            [5, 6],
          ],
        },
      ],
    });
  });

  it("leave out the pages that could not be drawn, and name them", () => {
    const fax = document("fax.pdf", {
      seenPages: [
        [1, 1],
        [3, 3],
      ],
      undrawnPages: [[2, 2]],
    });
    expect(lookedThrough([fax])).toEqual({
      document: "fax.pdf, pages 1 and 3 (not page 2, which couldn’t be shown)",
      lookedThrough: [{ document: "fax.pdf", pages: [...fax.seenPages] }],
    });
    expect(lookedThrough([document("fax.pdf", { undrawnPages: [[1, 17]] })])).toBeUndefined();
  });

  it("are none while nothing was looked at, or only what was removed since", () => {
    const removed = document("fax.pdf", {
      seenPages: [[1, 2]],
      removedAt: "2026-03-09T15:00:00.000Z",
    });
    expect(lookedThrough([removed, document("notes.pdf")])).toBeUndefined();
  });

  it("are none of a document that has changed since it was attached", () => {
    const seenPages: CaseDocument["seenPages"] = [[1, 2]];
    const changed = document("fax.pdf", { seenPages, changeFoundAt: "2026-03-09T15:00:00.000Z" });
    expect(lookedThrough([changed])).toBeUndefined();
    expect(lookedThrough([changed, document("notes.pdf", { seenPages })])?.lookedThrough).toEqual([
      { document: "notes.pdf", pages: [[1, 2]] },
    ]);
  });
});

describe("where a citation leads", () => {
  it("is its document and page, however the page was typed", () => {
    expect(placeOf({ document: "fax.pdf", page: 4 })).toEqual({ document: "fax.pdf", page: 4 });
    expect(placeOf({ document: "fax.pdf", page: "12-13" })).toEqual({
      document: "fax.pdf",
      page: 12,
    });
  });

  it("is the first page where it says none that there is", () => {
    expect(
      [undefined, "cover", "0", -3].map(
        (page) => placeOf({ document: "a", ...(page === undefined ? {} : { page }) }).page,
      ),
    ).toEqual([1, 1, 1, 1]);
  });

  it("is the first of the pages looked through", () => {
    const lookedThrough = [{ document: "fax.pdf", pages: [[3, 9] satisfies [number, number]] }];
    expect(placeOf({ document: "fax.pdf, pages 3–9", lookedThrough })).toEqual({
      document: "fax.pdf",
      page: 3,
    });
  });
});
