import { describe, expect, it } from "vitest";
import type { CaseDocument } from "#domain";
import { aboutDocument, kindInWords } from "./about-document.ts";
import { narrativeTypes, writtenTypes } from "./text/text-kind.ts";

const fax: CaseDocument = {
  id: "document-of-the-case-000000",
  caseId: "case-of-the-documents-000",
  name: "fax.tif",
  formerNames: [],
  kind: "image",
  mediaType: "image/tiff",
  byteLength: 1_400_000,
  pageCount: 12,
  addedAt: "2026-11-30T15:05:00.000Z",
  seenPages: [[1, 3]],
};

describe("what a list says of a document", () => {
  it("is its kind, pages, size and day in plain words", () => {
    expect(aboutDocument(fax)).toBe(
      "Fax or scan (TIFF) · 12 pages · 1.4 MB · attached Nov 30, 2026 · 3 seen · not verified",
    );
  });

  it("names each kind of file that is read, and nothing by a media type", () => {
    const words = [...narrativeTypes, ...writtenTypes].map((mediaType) =>
      kindInWords({ kind: "text", mediaType }),
    );
    expect(words).not.toContain("Text");
    expect(kindInWords({ kind: "pdf", mediaType: "application/pdf" })).toBe("PDF");
    expect(kindInWords({ kind: "text", mediaType: "text/plain" })).toBe("Text");
  });
});
