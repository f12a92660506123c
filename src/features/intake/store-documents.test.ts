import { expect, test } from "vitest";
import type { CaseDocument, DocumentStore, NewDocument, StoreError } from "#domain";
import { storeDocuments } from "./store-documents.ts";

const sha = (digit: string) => digit.repeat(64);

function documentOf(name: string, more: Partial<CaseDocument> = {}): CaseDocument {
  return {
    ...{ id: `${name}-of-the-fax-000000000`, caseId: "nobody", name, formerNames: [] },
    ...{ kind: "pdf", mediaType: "application/pdf", byteLength: 3, pageCount: 9, seenPages: [] },
    addedAt: "2026-03-09T14:05:00.000Z",
    ...more,
  };
}

/** A store with these documents, that takes what it is given until it is told why not. */
function storeWith(documents: readonly CaseDocument[], refusal?: StoreError) {
  const added: NewDocument[] = [];
  const store: Pick<DocumentStore, "list" | "content" | "add"> = {
    list: async () => ({ ok: true, value: { items: documents, unreadable: 0 } }),
    content: async (id) => ({
      ok: true,
      value: { integrity: "verified", content: new Blob([id]) },
    }),
    async add(given) {
      if (refusal !== undefined) return { ok: false, error: refusal };
      added.push(given);
      return { ok: true, value: documentOf(given.name) };
    },
  };
  return { store, added };
}

const to = { from: "nobody", to: "case-of-the-documents-000" };

test("what arrived is stored with the case in its order, with its documents and its marks", async () => {
  const parts: CaseDocument["parts"] = [{ kind: "cover", title: "Cover", pages: [[1, 1]] }];
  const { store: from } = storeWith([
    documentOf("fax.pdf", {
      parts,
      sha256: sha("a"),
      undrawnPages: [
        [2, 3],
        [7, 7],
      ],
    }),
    documentOf("another case.pdf", { removedAt: "2026-03-09T14:06:00.000Z" }),
    documentOf("notes.pdf"),
  ]);
  const { store, added } = storeWith([]);
  expect(await storeDocuments(from, store, to)).toEqual([]);
  expect(added.map(({ name, caseId }) => [name, caseId])).toEqual([
    ["fax.pdf", to.to],
    ["notes.pdf", to.to],
  ]);
  expect(added[0]).toMatchObject({ parts, sha256: sha("a"), undrawnPages: [2, 3, 7] });
  expect(await added[0]?.content.text()).toBe("fax.pdf-of-the-fax-000000000");
});

test("a file that the case has is not stored twice, unless it was taken off it", async () => {
  const { store: from } = storeWith([documentOf("fax.pdf", { sha256: sha("a") })]);
  const held = storeWith([documentOf("old.pdf", { sha256: sha("a") })]);
  expect(await storeDocuments(from, held.store, to)).toEqual([]);
  expect(held.added).toEqual([]);
  const removed = { sha256: sha("a"), removedAt: "2026-03-09T14:06:00.000Z" };
  const gone = storeWith([documentOf("old.pdf", removed)]);
  await storeDocuments(from, gone.store, to);
  expect(gone.added).toHaveLength(1);
});

test("what can't be stored is named with its reason", async () => {
  const { store: from } = storeWith([documentOf("fax.pdf"), documentOf("notes.pdf")]);
  const { store } = storeWith([], { kind: "quota" });
  expect(await storeDocuments(from, store, to)).toEqual([
    { name: "fax.pdf", error: { kind: "quota" } },
    { name: "notes.pdf", error: { kind: "quota" } },
  ]);
});
