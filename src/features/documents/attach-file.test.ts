import { describe, expect, it } from "vitest";
import type { CaseDocument, DocumentStore, NewDocument, Outcome } from "#domain";
import { attachFile, mostBytes, tidyName } from "./attach-file.ts";
import { attachProblemInWords, storeErrorInWords } from "./attach-words.ts";

/** A store of one case that keeps what it is given, or refuses all. */
function documentsForTest(refusal?: Extract<Outcome<CaseDocument>, { readonly ok: false }>) {
  const documents: CaseDocument[] = [];
  const add = async ({
    content,
    sha256,
    undrawnPages: _undrawnPages,
    checkedThrough: _checkedThrough,
    parts: _parts,
    ...given
  }: NewDocument): Promise<Outcome<CaseDocument>> => {
    if (refusal !== undefined) return refusal;
    const document: CaseDocument = {
      ...given,
      id: `document-${String(documents.length)}-of-the-case-000`,
      formerNames: [],
      byteLength: content.size,
      addedAt: "2026-03-09T14:05:00.000Z",
      seenPages: [],
      ...(sha256 === undefined ? {} : { sha256 }),
    };
    documents.push(document);
    return { ok: true, value: document };
  };
  const list: DocumentStore["list"] = async () => ({
    ok: true,
    value: { items: documents, unreadable: 0 },
  });
  const changed = new Set<string>();
  const content: DocumentStore["content"] = async (id) => ({
    ok: true,
    value: changed.has(id)
      ? { integrity: "changed" }
      : { integrity: "verified", content: new Blob() },
  });
  const putBack: DocumentStore["putBack"] = async (id) => {
    changed.delete(id);
    const document = documents.find((kept) => kept.id === id);
    return document === undefined
      ? { ok: false, error: { kind: "not-found" } }
      : { ok: true, value: document };
  };
  return { documents, changed, add, list, content, putBack };
}

const caseId = "case-of-the-documents-000";
const file = (content: string | Uint8Array<ArrayBuffer>, name = "note.txt") =>
  new File([content], name, { type: "application/pdf" });

describe("attaching a file", () => {
  it("keeps pasted words as text, whatever type the file claims", async () => {
    const store = documentsForTest();
    const attached = await attachFile(store, caseId, file("Relief was 80%.\fSecond page"));
    expect(attached).toMatchObject({
      ok: true,
      document: { kind: "text", mediaType: "text/plain", pageCount: 2, name: "note.txt" },
    });
  });

  it("does not attach the same file twice", async () => {
    const store = documentsForTest();
    await attachFile(store, caseId, file("the same words", "first.txt"));
    expect(await attachFile(store, caseId, file("the same words", "second.txt"))).toEqual({
      ok: false,
      problem: { kind: "already-there", as: "first.txt" },
    });
    expect(store.documents).toHaveLength(1);
  });

  it("puts the original back in the place of a stored copy that has changed", async () => {
    const store = documentsForTest();
    const first = await attachFile(store, caseId, file("the same words", "first.txt"));
    if (!first.ok) throw new Error(first.problem.kind);
    store.changed.add(first.document.id);
    expect(await attachFile(store, caseId, file("the same words", "second.txt"))).toEqual(first);
    expect(store.changed.size).toBe(0);
    expect(store.documents).toHaveLength(1);
  });

  it("refuses what is empty, of another kind, or too large, before it is stored", async () => {
    const store = documentsForTest();
    const large = Object.defineProperty(file("x"), "size", { value: mostBytes + 1 });
    const refused = [
      await attachFile(store, caseId, file("")),
      await attachFile(store, caseId, file("GIF89a", "scan.pdf")),
      await attachFile(store, caseId, large),
    ];
    expect(refused).toMatchObject([
      { problem: { kind: "empty" } },
      { problem: { kind: "unsupported", what: "a GIF image" } },
      { problem: { kind: "too-large" } },
    ]);
    expect(store.documents).toEqual([]);
  });

  it("says so when a file was moved away after it was chosen", async () => {
    const gone = file("words");
    Object.defineProperty(gone, "arrayBuffer", {
      value: () => Promise.reject(new DOMException("gone", "NotReadableError")),
    });
    expect(await attachFile(documentsForTest(), caseId, gone)).toMatchObject({
      problem: { kind: "unreadable" },
    });
  });

  it("passes on what the store says when there is no room", async () => {
    const full = documentsForTest({ ok: false, error: { kind: "quota" } });
    const refused = await attachFile(full, caseId, file("words"));
    expect(refused).toEqual({
      ok: false,
      problem: { kind: "not-kept", error: { kind: "quota" } },
    });
    expect(storeErrorInWords({ kind: "quota" }).happened).toContain("out of space");
  });
});

describe("the name of an attached file", () => {
  it("has no folders and no letters that hide or turn others", () => {
    expect(tidyName("C:\\faxes\\in\\scan 1.pdf")).toBe("scan 1.pdf");
    expect(tidyName("../../etc/notes.pdf")).toBe("notes.pdf");
    expect(tidyName("invoice\u202Efdp.exe\u200B.pdf")).toBe("invoicefdp.exe.pdf");
    expect(tidyName(" \u0000 ")).toBe("Document");
  });

  it("is cut where it is endless, and keeps its ending", () => {
    const name = tidyName(`${"very ".repeat(60)}long.pdf`);
    expect(name).toHaveLength(120);
    expect(name).toMatch(/…\.pdf$/);
  });
});

describe("the words for a file that was not attached", () => {
  it("name what it is and what can be attached instead", () => {
    const { happened, next } = attachProblemInWords({ kind: "unsupported", what: "a GIF image" });
    expect(happened).toBe("This is a GIF image.");
    expect(next).toContain("PDF");
  });

  it("tell a locked file from a damaged one", () => {
    const locked = attachProblemInWords({ kind: "not-openable", reason: "locked" });
    const damaged = attachProblemInWords({ kind: "not-openable", reason: "damaged" });
    expect(locked.happened).toContain("password");
    expect(damaged.happened).toContain("damaged");
  });
});
