import { describe, expect, it } from "vitest";
import { changedSources } from "./changed-sources.ts";
import type { CaseDocument } from "./document.ts";

const documentOf = (name: string, parts: Partial<CaseDocument> = {}): CaseDocument => ({
  id: `id-of-${name}`,
  caseId: "case-of-the-documents-1",
  name,
  formerNames: [],
  kind: "pdf",
  mediaType: "application/pdf",
  byteLength: 1,
  pageCount: 1,
  addedAt: "2026-03-09T09:00:00.000Z",
  seenPages: [],
  ...parts,
});
const changeFoundAt = "2026-03-10T09:00:00.000Z";
const documents = [
  documentOf("note.pdf"),
  documentOf("fax.pdf", { changeFoundAt, formerNames: ["scan.pdf"] }),
  documentOf("old.pdf", { changeFoundAt, removedAt: changeFoundAt }),
];

describe("documents behind a citation that have changed since they were attached", () => {
  it.each([
    ["one that is as it was attached", { document: "note.pdf" }, []],
    ["one that has changed", { document: "fax.pdf", page: 2, quote: "12 visits" }, ["fax.pdf"]],
    ["one that had another name", { document: "Scan.PDF" }, ["fax.pdf"]],
    ["one that was taken off the case", { document: "old.pdf" }, ["old.pdf"]],
    ["one that is not attached", { document: "letter.pdf" }, []],
    [
      "pages looked through in several",
      {
        document: "note.pdf pages 1, fax.pdf pages 1-3",
        lookedThrough: [
          { document: "note.pdf", pages: [[1, 1]] },
          { document: "fax.pdf", pages: [[1, 3]] },
        ],
      },
      ["fax.pdf"],
    ],
  ] satisfies [string, Parameters<typeof changedSources>[0], readonly string[]][])(
    "%s",
    (_what, citation, expected) => {
      expect(changedSources(citation, documents)).toEqual(expected);
    },
  );
});
