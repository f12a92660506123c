import { describe, expect, it } from "vitest";
import type { CaseDocument, DocumentPart, DocumentStore, NewDocument, Outcome } from "#domain";

/** What every adapter of the port does. Call it from the adapter's own test file. */
export function describeDocumentStore(name: string, open: () => DocumentStore): void {
  describe(`documents in the ${name}`, () => {
    it("are listed with their case, in the order they were added, and with no other case", async () => {
      const store = open();
      const fax = given(await store.add(exampleDocument({ name: "fax.pdf" })));
      const notes = given(await store.add(exampleDocument({ name: "notes.pdf" })));
      given(await store.add(exampleDocument({ caseId: otherCaseId })));
      expect(given(await store.list(caseId)).items).toEqual([fax, notes]);
    });

    it("keep their content byte for byte", async () => {
      const store = open();
      const bytes = new Uint8Array(5000).map((_, index) => index % 251);
      const { id, byteLength } = given(
        await store.add(exampleDocument({ content: new Blob([bytes]) })),
      );
      const opened = given(await store.content(id));
      if (opened.integrity === "changed") throw new Error("the content has not changed");
      expect(byteLength).toBe(5000);
      expect(new Uint8Array(await opened.content.arrayBuffer())).toEqual(bytes);
    });

    it("get a number where the case has the name already", async () => {
      const store = open();
      given(await store.add(exampleDocument({ name: "fax.pdf" })));
      expect(given(await store.add(exampleDocument({ name: "fax.pdf" }))).name).toBe("fax (2).pdf");
    });

    it("stay marked where they were sent from the case", async () => {
      const store = open();
      expect(given(await store.add(exampleDocument({ isSent: true })))).toMatchObject({
        isSent: true,
      });
      given(await store.add(exampleDocument()));
      const { items } = given(await store.list(caseId));
      expect(items.map(({ isSent }) => isSent)).toEqual([true, undefined]);
    });

    it("are renamed without losing the citations that use the former name", async () => {
      const store = open();
      const { id } = given(await store.add(exampleDocument({ name: "scan.pdf" })));
      const renamed = given(await store.rename(id, " PT notes "));
      expect(renamed).toMatchObject({ name: "PT notes", formerNames: ["scan.pdf"] });
      const back = given(await store.rename(id, "scan.pdf"));
      expect(back).toMatchObject({ name: "scan.pdf", formerNames: ["PT notes"] });
      expect(given(await store.rename(id, "  ")).name).toBe("scan.pdf");
    });

    it("hold several documents of one file as views of its pages, and stay the file that came", async () => {
      const store = open();
      const parts: DocumentPart[] = [
        { kind: "cover", title: "Fax cover sheet", pages: [[1, 1]] },
        { kind: "imaging", title: "MRI of the sacrum", date: "2026-02-03", pages: [[2, 9]] },
      ];
      const added = given(await store.add(exampleDocument({ parts })));
      expect(added.parts?.map(({ pages }) => pages)).toEqual([[[1, 1]], [[2, 3]]]);
      const { id, parts: _parts, ...file } = added;
      const whole = given(await store.split(id, []));
      expect(whole).toEqual({ id, ...file });
      expect(given(await store.split(id, parts))).toEqual(added);
      expect(given(await store.list(caseId)).items).toEqual([added]);
      expect((await store.content(id)).ok).toBe(true);
    });

    it("are found by their content in every case, but for those that were removed", async () => {
      const store = open();
      const text = "the same fax";
      const sha256 = "858d22ea7642de95edd38fab94fc6fb6c39b7d323567e1ecef10342d224822ce";
      const fax = { content: new Blob([text]), sha256 };
      expect(given(await store.sameContent(sha256))).toEqual([]);
      const first = given(await store.add(exampleDocument(fax)));
      const second = given(await store.add(exampleDocument({ ...fax, caseId: otherCaseId })));
      given(await store.add(exampleDocument()));
      const found = (documents: readonly CaseDocument[]) =>
        documents.map(({ caseId: of, id, name }) => ({ caseId: of, documentId: id, name }));
      expect(given(await store.sameContent(sha256))).toEqual(found([first, second]));
      given(await store.remove(first.id));
      expect(given(await store.sameContent(sha256))).toEqual(found([second]));
    });

    it("are removed and restored with their content", async () => {
      const store = open();
      const document = given(await store.add(exampleDocument()));
      expect(given(await store.remove(document.id)).removedAt).toBeDefined();
      expect(given(await store.list(caseId)).items[0]?.removedAt).toBeDefined();
      expect(given(await store.restore(document.id))).toEqual(document);
      expect((await store.content(document.id)).ok).toBe(true);
    });

    it("are gone with their content once erased", async () => {
      const store = open();
      const { id } = given(await store.add(exampleDocument()));
      given(await store.erase(id));
      expect(given(await store.list(caseId)).items).toEqual([]);
      expect(await store.content(id)).toEqual({ ok: false, error: { kind: "not-found" } });
      expect(await store.rename(id, "x")).toEqual({ ok: false, error: { kind: "not-found" } });
    });

    it("go with their case and leave those of the others", async () => {
      const store = open();
      const mine = [
        given(await store.add(exampleDocument())),
        given(await store.add(exampleDocument())),
      ];
      const theirs = given(await store.add(exampleDocument({ caseId: otherCaseId })));
      given(await store.eraseCase(caseId));
      expect(given(await store.list(caseId)).items).toEqual([]);
      for (const { id } of mine) expect((await store.content(id)).ok).toBe(false);
      expect((await store.content(theirs.id)).ok).toBe(true);
    });

    it("remember the pages that were seen, and no page they do not have", async () => {
      const store = open();
      const { id } = given(await store.add(exampleDocument({ pageCount: 17 })));
      given(await store.noteSeenPages(id, [1, 2, 3]));
      const seen = given(await store.noteSeenPages(id, [4, 9, 18, 0, 2.5]));
      expect(seen.seenPages).toEqual([
        [1, 4],
        [9, 9],
      ]);
    });

    it("never count a page that could not be drawn as seen, until it is drawn and seen", async () => {
      const store = open();
      const attached = exampleDocument({ pageCount: 5, undrawnPages: [2, 9] });
      const added = given(await store.add(attached));
      expect(added).toMatchObject({ seenPages: [], undrawnPages: [[2, 2]] });
      given(await store.noteSeenPages(added.id, [1, 3, 4]));
      expect(given(await store.noteUndrawnPages(added.id, [4, 0, 6]))).toMatchObject({
        seenPages: [
          [1, 1],
          [3, 3],
        ],
        undrawnPages: [
          [2, 2],
          [4, 4],
        ],
      });
      const drawnAfterAll = given(await store.noteSeenPages(added.id, [2, 4]));
      expect(drawnAfterAll.seenPages).toEqual([[1, 4]]);
      expect(drawnAfterAll).not.toHaveProperty("undrawnPages");
    });

    it("know how far it was tried to draw their pages, until all were", async () => {
      const store = open();
      const { id, ...added } = given(
        await store.add(exampleDocument({ pageCount: 9, undrawnPages: [2], checkedThrough: 4 })),
      );
      expect(added).toMatchObject({ undrawnPages: [[2, 2]], checkedThrough: 4 });
      expect(given(await store.noteUndrawnPages(id, [9]))).toMatchObject({ checkedThrough: 4 });
      expect(given(await store.noteUndrawnPages(id, [6], 7))).toMatchObject({ checkedThrough: 7 });
      expect(given(await store.noteUndrawnPages(id, [], 3))).toMatchObject({ checkedThrough: 7 });
      const whole = given(await store.noteUndrawnPages(id, [], 9));
      expect(whole).not.toHaveProperty("checkedThrough");
      expect(whole.undrawnPages).toEqual([
        [2, 2],
        [6, 6],
        [9, 9],
      ]);
      const tried = given(await store.add(exampleDocument({ pageCount: 9, checkedThrough: 9 })));
      expect(tried).not.toHaveProperty("checkedThrough");
    });

    it("tell those who watch which case changed, until they stop", async () => {
      const store = open();
      const heard: string[] = [];
      const stop = store.watch((change) => heard.push(change.caseId));
      const { id } = given(await store.add(exampleDocument()));
      given(await store.rename(id, "other"));
      stop();
      given(await store.erase(id));
      expect(heard).toEqual([caseId, caseId]);
    });
  });
}

export const caseId = "case-of-the-documents-000";
export const otherCaseId = "another-case-entirely-000";

export function exampleDocument(start: Partial<NewDocument> = {}): NewDocument {
  return {
    caseId,
    name: "fax.pdf",
    kind: "pdf",
    mediaType: "application/pdf",
    pageCount: 3,
    content: new Blob(["%PDF-1.7 example"]),
    ...start,
  };
}

/** The value of a success, or a failing test. */
export function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the store refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
