import { describe, expect, it } from "vitest";
import {
  describeDocumentStore,
  exampleDocument,
} from "../../../domain/ports/contract/describe-document-store-for-test.ts";
import { describePageReadings } from "../../../domain/ports/contract/describe-page-readings-for-test.ts";
import { describeQualityStore } from "../../../domain/ports/contract/describe-quality-store-for-test.ts";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../../domain/ports/contract/examples-for-test.ts";
import { describeReadingAndWriters } from "../../../domain/ports/contract/reading-and-writers-for-test.ts";
import { describeRemovingAndSigning } from "../../../domain/ports/contract/removing-and-signing-for-test.ts";
import { describeScan } from "../../../domain/ports/contract/scan-for-test.ts";
import { describeSingleCases } from "../../../domain/ports/contract/single-cases-for-test.ts";
import { createBrowserDocumentStore } from "../documents/browser-document-store.ts";
import { createBrowserQualityStore } from "../browser-quality-store.ts";
import { plainCodec, type ValueCodec } from "./codec.ts";
import { newSeal } from "../../vault/sealing/seal-for-test.ts";
import { sealedCodec } from "../../vault/sealing/sealed-codec.ts";
import { type BrowserForTest, databaseName, newBrowser, openTab } from "../tab-for-test.ts";

const codec = sealedCodec(await newSeal(), databaseName);

const open: Parameters<typeof describeSingleCases>[1] = async (under) => {
  const browser = newBrowser();
  return Promise.all([
    openTab(browser, { ...under, codec }),
    openTab(browser, { ...under, codec }),
  ]);
};

// The same contract holds whatever a codec makes of the values.
describeSingleCases("sealed browser store", open);
describeReadingAndWriters("sealed browser store", open);
describeRemovingAndSigning("sealed browser store", open);
describeScan("sealed browser store", open);
describeQualityStore("sealed browser store", async (actor) => {
  const { indexedDB } = newBrowser();
  return createBrowserQualityStore({ actor, codec, platform: { indexedDB, channel: null } });
});

const openDocuments = () =>
  createBrowserDocumentStore({ clock: tickingClock(), codec, platform: platformOf(newBrowser()) });
describeDocumentStore("sealed browser store", openDocuments);
describePageReadings("sealed browser store", openDocuments);

describe("one codec for every stored value", () => {
  it("leaves no word of a case, a document, a person or a backup to be read beside it", async () => {
    const browser = newBrowser();
    const word = "Zyx-Unmistakable";
    const store = await openTab(browser, { codec });
    await writeEverywhere(browser, store, word, codec);
    expect(await rawText(browser)).not.toContain(word);
    expect(await rawText(browser, "documents")).not.toContain(word);

    // Where values are written as they are, the same look finds the word: it does look everywhere.
    const plain = newBrowser();
    await writeEverywhere(plain, await openTab(plain), word, plainCodec);
    expect(await rawText(plain)).toContain(word);
    expect(await rawText(plain, "documents")).toContain(word);
  });

  it("takes nothing in plain text for a row that it wrote, and writes over none", async () => {
    const browser = newBrowser();
    const record = exampleCase({ notes: "before" });
    stored(await (await openTab(browser)).create(record, { key: "one" }));
    const later = await openTab(browser, { codec });
    expect(await later.get(record.id)).toMatchObject({
      error: { kind: "invalid", where: "stored" },
    });
    expect(await later.verify(record.id)).toMatchObject({ value: { kind: "does-not-verify" } });
    expect(await later.create(record, { key: "one" })).toMatchObject({ ok: false });
    expect(await later.list({})).toMatchObject({
      value: { total: 0, unreadable: [{ id: record.id }] },
    });
  });
});

/** A case and its later state, a draft put aside, a person, a quality record and a document that hold the word. */
async function writeEverywhere(
  browser: BrowserForTest,
  store: Awaited<ReturnType<typeof openTab>>,
  word: string,
  by: ValueCodec,
): Promise<void> {
  const record = exampleCase({
    notes: word,
    member: { name: word, memberId: word, dateOfBirth: "" },
  });
  const { value, version } = stored(await store.create(record, { key: "one" }));
  stored(await store.put(value.id, { ...value, notes: `${word} again` }, { ifMatch: version }));
  const last = { ...value, notes: `${word} put aside` };
  await store.prepareDraft?.(value.id, last, { from: [value] });
  store.saveOnPagehide?.(value.id, last, { from: [value] });
  const aside = browser.sentinelStorage.getItem(`${databaseName}.stashed-drafts.${value.id}`);
  expect(aside?.includes(word)).toBe(by === plainCodec);
  const person = { id: "person-of-the-test-0000", name: word, role: "nurse-reviewer" } as const;
  expect(await store.setup.people.save(person, { ifRevision: 0 })).toMatchObject({ ok: true });
  expect(await store.list({})).toMatchObject({ value: { total: 1 } });
  const documents = createBrowserDocumentStore({
    clock: tickingClock(),
    codec: by,
    platform: platformOf(browser),
  });
  const content = new Blob([word], { type: "text/plain" });
  const added = await documents.add({ ...exampleDocument(), name: word, content });
  if (!added.ok) throw new Error(added.error.kind);
  const read = await documents.content(added.value.id);
  expect(read.ok && read.value.integrity !== "changed" ? await read.value.content.text() : "").toBe(
    word,
  );
}

function platformOf({ indexedDB, sentinelStorage }: BrowserForTest) {
  return { indexedDB, sentinelStorage, channel: null };
}

/** Everything of a database as text, in which a word would be found. */
async function rawText(
  { indexedDB }: BrowserForTest,
  which: "cases" | "documents" = "cases",
): Promise<string> {
  const name = which === "cases" ? databaseName : "reviewer-workstation-documents";
  const database = await answerTo(indexedDB.open(name));
  const texts: string[] = [];
  for (const store of database.objectStoreNames) {
    const rows: unknown[] = await answerTo(database.transaction(store).objectStore(store).getAll());
    for (const row of rows) texts.push(row instanceof Blob ? await row.text() : inText(row));
  }
  database.close();
  return texts.join("\n");
}

/** Bytes as the letters they may be. */
function inText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? new TextDecoder("latin1").decode(part) : part,
  );
}

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no answer")));
  });
}
