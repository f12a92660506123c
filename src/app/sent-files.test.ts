import { expect, test } from "vitest";
import { blindDocumentStore, type DocumentStore } from "#domain";
import { createMemoryWorkspace } from "#storage";
import { eraseSentFiles, type FileToStore, sentFileContent, storeSentFiles } from "#data";

const caseId = "case-sent-files-0000001";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const form: FileToStore = {
  kind: "form",
  name: "cms-10003-SYN-13.pdf",
  mediaType: "application/pdf",
  pages: 3,
  bytes: bytesOf("%PDF-1.7 the form as it was filled in"),
};
const proof: FileToStore = {
  kind: "proof",
  name: "confirmation.png",
  mediaType: "image/png",
  pages: 1,
  bytes: bytesOf("a picture"),
};

function documentStore(): DocumentStore {
  return createMemoryWorkspace({
    clock: () => "2026-03-06T15:00:00.000Z",
    actor: () => ({ name: "Nora Sample", role: "nurse-reviewer" }),
  }).documents;
}

test("what was sent is stored with its SHA-256, marked as no part of the record, and handed out unchanged", async () => {
  const store = documentStore();
  const stored = await storeSentFiles(store, caseId, [form, proof]);
  if (!stored.ok) throw new Error("not stored");
  expect(stored.files.map(({ kind, name }) => [kind, name])).toEqual([
    ["form", "cms-10003-SYN-13.pdf"],
    ["proof", "confirmation.png"],
  ]);
  const listed = await store.list(caseId);
  expect(listed.ok && listed.value.items.map(({ isSent }) => isSent)).toEqual([true, true]);
  const [first] = stored.files;
  if (first === undefined) throw new Error("nothing stored");
  const read = await sentFileContent(store, first);
  expect(read.ok && new Uint8Array(await read.content.arrayBuffer())).toEqual(form.bytes);
  // A second reviewer is not told by it what was decided.
  const blind = await blindDocumentStore(store).list(caseId);
  expect(blind.ok && blind.value.items).toEqual([]);
});

test("another file under the recorded document is not handed out as what was sent", async () => {
  const store = documentStore();
  const stored = await storeSentFiles(store, caseId, [form, proof]);
  const [first, second] = stored.ok ? stored.files : [];
  if (first === undefined || second === undefined) throw new Error("not stored");
  const read = await sentFileContent(store, { ...first, document: second.document });
  expect("problem" in read && read.problem).toContain("its content has changed");
});

test("all files are stored, or none; and they go where the notice is not recorded", async () => {
  const store = documentStore();
  let left = 1;
  const full: DocumentStore = {
    ...store,
    add: async (document) =>
      left-- > 0 ? store.add(document) : { ok: false, error: { kind: "quota" } },
  };
  const refused = await storeSentFiles(full, caseId, [form, proof]);
  expect(refused).toEqual({ ok: false, error: { kind: "quota" } });
  expect(await store.list(caseId)).toEqual({ ok: true, value: { items: [], unreadable: 0 } });
  const stored = await storeSentFiles(store, caseId, [form]);
  await eraseSentFiles(store, stored.ok ? stored.files : []);
  expect(await store.list(caseId)).toEqual({ ok: true, value: { items: [], unreadable: 0 } });
});
