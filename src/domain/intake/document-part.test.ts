import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseDocumentSchema, type CaseDocument } from "../case/document.ts";
import {
  documentPartKinds,
  type DocumentPart,
  partAt,
  partsWithin,
  splitDocument,
} from "./document-part.ts";

const fax: CaseDocument = {
  id: "document-of-nine-pages-0",
  caseId: "case-of-the-documents-000",
  name: "fax.pdf",
  formerNames: [],
  kind: "pdf",
  mediaType: "application/pdf",
  byteLength: 9,
  pageCount: 9,
  addedAt: "2026-03-09T14:05:00.000Z",
  seenPages: [],
};

const cover: DocumentPart = { kind: "cover", title: "Fax cover sheet", pages: [[1, 1]] };
const therapy: DocumentPart = {
  kind: "therapy-notes",
  title: "Physical therapy notes",
  date: "2026-02-03",
  pages: [
    [2, 4],
    [8, 9],
  ],
};

describe("a file of several documents", () => {
  it("is of one piece until it is split, and again when nothing is left of the split", () => {
    expect(splitDocument(fax, [])).toEqual(fax);
    const split = splitDocument(fax, [cover, therapy]);
    expect(split.parts).toEqual([cover, therapy]);
    expect(splitDocument(split, [])).toEqual(fax);
    expect(caseDocumentSchema.safeParse(split).success).toBe(true);
  });

  it("knows to which document a page belongs, also where a page was moved", () => {
    const split = splitDocument(fax, [cover, therapy]);
    expect(partAt(split, 1)?.kind).toBe("cover");
    expect(partAt(split, 9)).toEqual(therapy);
    expect(partAt(split, 5)).toBeUndefined();
    expect(partAt(fax, 1)).toBeUndefined();
  });

  it("has no page it does not have, and no page twice", () => {
    const whole: DocumentPart = { kind: "other", title: " Rest ", pages: [[1, 40]] };
    expect(partsWithin([cover, whole, therapy], 9)).toEqual([
      cover,
      { kind: "other", title: "Rest", pages: [[2, 9]] },
    ]);
  });

  it("stays readable whatever is said of its parts", () => {
    const span = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 9 }))
      .map(([first, more]): [number, number] => [first, first + more]);
    const part = fc.record({
      kind: fc.constantFrom(...documentPartKinds),
      title: fc.string({ maxLength: 30 }),
      pages: fc.array(span, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const split = splitDocument(fax, parts);
        expect(caseDocumentSchema.safeParse(split).success).toBe(true);
        const pages = (split.parts ?? []).flatMap(({ pages: spans }) =>
          spans.flatMap(([first, last]) =>
            Array.from({ length: last - first + 1 }, (_, index) => first + index),
          ),
        );
        expect(new Set(pages).size).toBe(pages.length);
        expect(pages.every((page) => page <= fax.pageCount)).toBe(true);
      }),
    );
  });
});
