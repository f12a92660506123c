import { describe, expect, it } from "vitest";
import { documentNamed, freeDocumentName, type CaseDocument } from "./document.ts";

function document(name: string, formerNames: readonly string[] = []): CaseDocument {
  return {
    id: name.padEnd(24, "0").replaceAll(/[^A-Za-z0-9_-]/g, "_"),
    caseId: "case-of-the-documents-000",
    name,
    formerNames: [...formerNames],
    kind: "pdf",
    mediaType: "application/pdf",
    byteLength: 1,
    pageCount: 1,
    addedAt: "2026-03-09T14:05:00.000Z",
    seenPages: [],
  };
}

describe("the name of a document", () => {
  it("stays as wanted while no other has it", () => {
    expect(freeDocumentName("fax.pdf", [document("notes.pdf")])).toBe("fax.pdf");
  });

  it("gets a number before its ending where another has it, whatever the case of its letters", () => {
    const others = [document("Fax.pdf"), document("fax (2).pdf")];
    expect(freeDocumentName("fax.pdf", others)).toBe("fax (3).pdf");
  });

  it("keeps clear of names that others had before, because citations still use them", () => {
    expect(freeDocumentName("fax.pdf", [document("notes.pdf", ["fax.pdf"])])).toBe("fax (2).pdf");
  });

  it("takes a name without an ending, and one that is only dots", () => {
    expect(freeDocumentName("Phone note", [document("Phone note")])).toBe("Phone note (2)");
    expect(freeDocumentName("...", [document("...")])).toBe("... (2)");
  });
});

describe("finding the document that a citation names", () => {
  it("finds it by its name", () => {
    const fax = document("fax.pdf");
    expect(documentNamed([document("notes.pdf"), fax], " FAX.pdf")).toBe(fax);
  });

  it("finds it by the name it had before it was renamed", () => {
    const renamed = document("PT notes.pdf", ["scan0001.pdf"]);
    expect(documentNamed([renamed], "scan0001.pdf")).toBe(renamed);
  });

  it("prefers the document that has the name now", () => {
    const now = document("fax.pdf");
    expect(documentNamed([document("other.pdf", ["fax.pdf"]), now], "fax.pdf")).toBe(now);
  });
});
