import { expect, test } from "vitest";
import { blindDocumentStore, newCaseId } from "#domain";
import { tickingClock } from "../domain/ports/contract/examples-for-test.ts";
import { createMemoryDocumentStore } from "./memory/memory-document-store.ts";

test("a second reviewer reads the documents, sees no trace of the first and leaves none", async () => {
  const documents = createMemoryDocumentStore({ clock: tickingClock() });
  const caseId = newCaseId();
  const added = await documents.add({
    caseId,
    name: "fax.txt",
    kind: "text",
    mediaType: "text/plain",
    pageCount: 4,
    content: new Blob(["Seen in clinic."]),
  });
  if (!added.ok) throw new Error(added.error.kind);
  const { id } = added.value;
  await documents.noteSeenPages(id, [2, 3]);
  const before = await documents.list(caseId);

  const blind = blindDocumentStore(documents);
  expect(await blind.list(caseId)).toMatchObject({
    value: { items: [{ id, name: "fax.txt", seenPages: [] }] },
  });
  expect(await blind.content(id)).toMatchObject({ ok: true });
  let told = 0;
  const stop = blind.watch(() => {
    told += 1;
  });
  expect(await blind.noteSeenPages(id, [1])).toMatchObject({ value: { seenPages: [[1, 1]] } });
  expect(await blind.list(caseId)).toMatchObject({ value: { items: [{ seenPages: [[1, 1]] }] } });
  expect(told).toBe(1);
  stop();

  const refused = { ok: false, error: { kind: "unauthorized" } };
  const { name, kind, mediaType, pageCount } = added.value;
  const another = { caseId, name, kind, mediaType, pageCount, content: new Blob(["x"]) };
  expect(await blind.add(another)).toEqual(refused);
  expect(await blind.rename(id, "other.txt")).toEqual(refused);
  expect(await blind.remove(id)).toEqual(refused);
  expect(await blind.erase(id)).toEqual(refused);
  expect(await blind.eraseCase(caseId)).toEqual(refused);
  expect(await documents.list(caseId)).toEqual(before);
});
