import { expect, it } from "vitest";
import type { CaseDocument, DocumentStore } from "#domain";
import { changedAmong } from "./changed-among.ts";

const named = (name: string): CaseDocument => ({
  id: `id-of-${name}-000000000000`,
  caseId: "case-of-the-documents-000",
  name,
  formerNames: [],
  kind: "text",
  mediaType: "text/plain",
  byteLength: 1,
  pageCount: 1,
  addedAt: "2026-03-09T14:05:00.000Z",
  seenPages: [[1, 1]],
});

/** What the store says of each document of the case, by its id. */
const contents: Readonly<Record<string, Awaited<ReturnType<DocumentStore["content"]>>>> = {
  [named("good").id]: { ok: true, value: { integrity: "verified", content: new Blob() } },
  [named("old").id]: { ok: true, value: { integrity: "not-verified", content: new Blob() } },
  [named("bad").id]: { ok: true, value: { integrity: "changed" } },
};

const content: DocumentStore["content"] = async (id) =>
  contents[id] ?? { ok: false, error: { kind: "not-found" } };

it("names the documents that were looked through and have changed, or can’t be read", async () => {
  const documents = ["good", "old", "bad", "lost"].map(named);
  const looked = ["good", "old", "bad", "lost", "unknown"].map((document) => ({
    document,
    pages: [[1, 1]] satisfies [number, number][],
  }));
  const seen = { document: "the pages seen", lookedThrough: looked };
  expect(await changedAmong({ content }, documents, seen)).toEqual(["bad", "lost", "unknown"]);
  const sound = { document: "the pages seen", lookedThrough: looked.slice(0, 2) };
  expect(await changedAmong({ content }, documents, sound)).toEqual([]);
});
