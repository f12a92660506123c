import { describe, expect, it } from "vitest";
import type { DocumentStore, NewDocument } from "#domain";
import { caseId, exampleDocument, given } from "./describe-document-store-for-test.ts";

export type StoreOnDisk = {
  readonly store: DocumentStore;
  /** Writes other bytes in the place of a document's content, as a failing disk would. */
  readonly overwrite: (id: string, content: Blob) => Promise<void>;
};

/** How every adapter tells a document that is as it was attached from one that is not. */
export function describeDocumentIntegrity(name: string, open: () => StoreOnDisk): void {
  const addTo = async (store: DocumentStore, start: Partial<NewDocument> = {}) =>
    given(await store.add(exampleDocument({ sha256: sha256OfExample, ...start })));
  const only = async (store: DocumentStore) => given(await store.list(caseId)).items[0];

  describe(`the content of a document in the ${name}`, () => {
    it("is verified against its SHA-256 each time it is opened", async () => {
      const { store } = open();
      const document = await addTo(store);
      const opened = given(await store.content(document.id));
      if (opened.integrity === "changed") throw new Error("the content has not changed");
      expect(opened.integrity).toBe("verified");
      expect(await opened.content.text()).toBe("%PDF-1.7 example");
      expect(await only(store)).toEqual(document);
    });

    it("is given but not called verified where no SHA-256 was recorded", async () => {
      const { store } = open();
      const { id } = given(await store.add(exampleDocument()));
      expect(given(await store.content(id))).toMatchObject({ integrity: "not-verified" });
      expect((await only(store))?.changeFoundAt).toBeUndefined();
    });

    it.each([
      ["one letter", "%PDF-1.7 exbmple"],
      ["one bit", "%PDF-1.7 exampld"],
      ["its end", "%PDF-1.7 exam"],
      ["its length", "%PDF-1.7 example "],
      ["everything", ""],
    ])("is not given once %s has changed, and none of its pages was seen", async (_what, bytes) => {
      const { store, overwrite } = open();
      const { id } = await addTo(store);
      given(await store.noteSeenPages(id, [1, 2]));
      await overwrite(id, new Blob([bytes]));
      expect(given(await store.content(id))).toEqual({ integrity: "changed" });
      const marked = await only(store);
      expect(marked).toMatchObject({ seenPages: [] });
      expect(marked?.changeFoundAt).toBeDefined();
      expect(given(await store.noteSeenPages(id, [1])).seenPages).toEqual([]);
      expect(given(await store.content(id))).toEqual({ integrity: "changed" });
      expect(await only(store)).toEqual(marked);
    });

    it("counts as changed by its length where no SHA-256 was recorded", async () => {
      const { store, overwrite } = open();
      const { id } = given(await store.add(exampleDocument()));
      await overwrite(id, new Blob(["%PDF-1.7"]));
      expect(given(await store.content(id))).toEqual({ integrity: "changed" });
    });

    it("is verified again once the original bytes are back", async () => {
      const { store, overwrite } = open();
      const document = await addTo(store);
      await overwrite(document.id, new Blob(["%PDF-1.7 exbmple"]));
      given(await store.content(document.id));
      await overwrite(document.id, new Blob(["%PDF-1.7 example"]));
      expect(given(await store.content(document.id)).integrity).toBe("verified");
      expect(await only(store)).toEqual(document);
    });

    it("is put back from the original, and from nothing else", async () => {
      const { store, overwrite } = open();
      const document = await addTo(store);
      await overwrite(document.id, new Blob(["%PDF-1.7 exbmple"]));
      given(await store.content(document.id));
      const another = await store.putBack(document.id, new Blob(["%PDF-1.7 exbmple"]));
      expect(another).toMatchObject({ error: { kind: "invalid", reason: "damaged" } });
      expect((await only(store))?.changeFoundAt).toBeDefined();
      const original = new Blob(["%PDF-1.7 example"]);
      expect(given(await store.putBack(document.id, original))).toEqual(document);
      expect(given(await store.content(document.id)).integrity).toBe("verified");
      expect(await store.putBack("no-such-document-at-all-000", original)).toMatchObject({
        error: { kind: "not-found" },
      });
    });

    it("tells those who watch the case when it has changed, once", async () => {
      const { store, overwrite } = open();
      const { id } = await addTo(store);
      await overwrite(id, new Blob(["other"]));
      const heard: string[] = [];
      store.watch((change) => heard.push(change.caseId));
      given(await store.content(id));
      given(await store.content(id));
      expect(heard).toEqual([caseId]);
    });
  });
}

/** Of "%PDF-1.7 example", by sha256sum. */
const sha256OfExample = "7b90830743ea12df73f6631d1437ab6d80f6f972b642bb6dc6bfda3c203fcc0f";
