import { describe, expect, it } from "vitest";
import { isPlainObject, type Person } from "#domain";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../../domain/ports/contract/examples-for-test.ts";
import { act, people } from "../../../domain/ports/contract/stage-for-test.ts";
import { stageIn } from "../../../domain/ports/contract/stage-in-for-test.ts";
import {
  caseId,
  exampleDocument,
  given,
} from "../../../domain/ports/contract/describe-document-store-for-test.ts";
import {
  analyst,
  exampleReview,
  exampleSample,
} from "../../../domain/ports/contract/describe-quality-store-for-test.ts";
import { createBrowserDocumentStore } from "../../browser/documents/browser-document-store.ts";
import { createBrowserQualityStore } from "../../browser/browser-quality-store.ts";
import { signerForTest } from "../../../domain/signatures/signer-for-test.ts";
import {
  type BrowserForTest,
  databaseName,
  newBrowser,
  openTab,
  tamper,
} from "../../browser/tab-for-test.ts";
import { newSeal } from "./seal-for-test.ts";
import { sealedCodec } from "./sealed-codec.ts";
import {
  flipped,
  putSealed,
  sealedOf,
  type SealedRow,
  sealedRowsOf,
  withSealed,
} from "./sealed-rows-for-test.ts";

const { nora, vera } = people;
const codec = sealedCodec(await newSeal(), databaseName);
const signing = signerForTest();
for (const { id } of [nora, vera]) await signing.give(id);

const stores = [
  "cases",
  "summaries",
  "revisions",
  "determinations",
  "chain",
  "setup",
  "meta",
] as const;

/** A sealed case that was referred, decided on and written about, another beside it, and the rows before the decision. */
async function begin() {
  const browser = newBrowser();
  const open: Parameters<typeof stageIn>[0] = async (under) => {
    const tab = await openTab(browser, { ...under, codec, signing });
    return [tab, tab];
  };
  const beside = await stageIn(open, "referred-to-physician");
  const stage = await stageIn(open, "referred-to-physician");
  const before = await sealedRowsOf(browser, stores);
  signing.confirm(vera.id);
  stored(await act(stage, "decide-adversely", vera));
  signing.confirm(nora.id);
  stored(await act(stage, "issue-notice", nora));
  return {
    browser,
    id: stage.id,
    beside: beside.id,
    before,
    now: await sealedRowsOf(browser, stores),
  };
}

/** Rows of a case, in the order they were written. */
function rowsFor(rows: readonly SealedRow[], id: string): readonly SealedRow[] {
  return rows.filter(
    ({ value }) => isPlainObject(value) && (value["caseId"] ?? value["id"]) === id,
  );
}

/** What a fresh visit finds of a case, of the one beside it, and of the whole store. */
async function visit(browser: BrowserForTest, { id, beside }: { id: string; beside: string }) {
  const store = await openTab(browser, { codec, signing });
  const [integrity, one, other, all, list] = [
    await store.checkIntegrity(),
    await store.verify(id),
    await store.verify(beside),
    await store.verifyAll(),
    await store.list({}),
  ];
  store.close();
  return {
    loss: integrity.ok && integrity.value.kind === "data-loss-suspected",
    one: one.ok ? one.value.kind : one.error.kind,
    beside: other.ok ? other.value.kind : other.error.kind,
    all: all.ok ? all.value.kind : all.error.kind,
    listed: list.ok ? list.value.total + list.value.unreadable.length : 0,
  };
}

const untouched = {
  loss: false,
  one: "verified",
  beside: "verified",
  all: "verified",
  listed: 2,
} as const;

function changed(value: unknown): unknown {
  return typeof value === "string" || typeof value === "boolean"
    ? "changed"
    : withSealed(value, flipped(sealedOf(value), 20));
}

describe("a sealed store of which something older was put back", () => {
  it("is as it was where nothing was", async () => {
    const begun = await begin();
    expect(await visit(begun.browser, begun)).toEqual(untouched);
  });

  it.each(["cases", "summaries"] as const)("is noticed: the row of %s", async (store) => {
    const begun = await begin();
    await tamper(begun.browser, [store], (transaction) => {
      for (const row of rowsFor(begun.before(store), begun.id)) {
        putSealed(transaction, store, row);
      }
    });
    expect(await visit(begun.browser, begun)).toMatchObject({
      one: "does-not-verify",
      beside: "verified",
      listed: 2,
    });
  });

  it.each(["revisions", "determinations", "chain"] as const)(
    "is noticed: an earlier line of %s in the place of the last, and the last one gone",
    async (store) => {
      const begun = await begin();
      const lines = rowsFor(begun.now(store), begun.id);
      const [first, last] = [lines[0], lines.at(-1)];
      if (first === undefined || last === undefined) throw new Error("no lines");
      await tamper(begun.browser, [store], (transaction) => {
        transaction.objectStore(store).delete(last.key);
      });
      expect((await visit(begun.browser, begun)).one).toBe("does-not-verify");
      await tamper(begun.browser, [store], (transaction) => {
        transaction.objectStore(store).delete(first.key);
        transaction.objectStore(store).put(first.value, last.key);
      });
      expect(await visit(begun.browser, begun)).toMatchObject({
        one: "does-not-verify",
        beside: "verified",
        listed: 2,
      });
    },
  );

  it("is noticed: everything of a case", async () => {
    const begun = await begin();
    const parts = ["cases", "summaries", "revisions", "determinations", "chain"] as const;
    await tamper(begun.browser, parts, (transaction) => {
      for (const store of parts) {
        const objects = transaction.objectStore(store);
        for (const { key } of rowsFor(begun.now(store), begun.id)) objects.delete(key);
        for (const row of rowsFor(begun.before(store), begun.id))
          putSealed(transaction, store, row);
      }
    });
    // Each of its rows is a right one of an earlier day; what is known of all of them together is not.
    expect(await visit(begun.browser, begun)).toMatchObject({
      loss: true,
      beside: "verified",
      all: "does-not-verify",
    });
  });

  it("is noticed: a profile, the plan or the settings", async () => {
    const browser = newBrowser();
    const store = await openTab(browser, { codec, signing });
    const profile: Person = { ...nora, name: "Nora Before" };
    stored(await store.create(exampleCase(), { key: "key-of-the-case-0000" }));
    const saved = await store.setup.people.save(profile, { ifRevision: 0 });
    if (!saved.ok) throw new Error(saved.error.kind);
    const before = await sealedRowsOf(browser, stores);
    await store.setup.people.save({ ...profile, name: "Nora After" }, { ifRevision: 1 });
    await tamper(browser, ["setup"], (transaction) => {
      for (const row of before("setup")) putSealed(transaction, "setup", row);
    });
    store.close();
    const again = await openTab(browser, { codec, signing });
    expect(await again.setup.open()).toMatchObject({ value: { missing: ["people"] } });
    again.close();
  });
});

/** Puts rows in the place of those that are there. */
async function putBack(
  browser: BrowserForTest,
  store: string,
  rows: readonly SealedRow[],
): Promise<void> {
  await tamper(browser, [store], (transaction) => {
    for (const row of rows) putSealed(transaction, store, row);
  });
}

describe("a sealed row that no chain covers, of which an older one was put back", () => {
  it("reads as damaged: a second review, which nobody then writes over", async () => {
    const browser = newBrowser();
    (await openTab(browser, { codec })).close();
    const { indexedDB } = browser;
    const open = () =>
      createBrowserQualityStore({
        actor: () => analyst,
        name: databaseName,
        codec,
        platform: { indexedDB, channel: null },
      });
    const [review, sample] = [exampleReview(), exampleSample()];
    const quality = open();
    await quality.write(sample);
    await quality.write(review);
    const before = await sealedRowsOf(browser, ["quality", "meta"]);
    const second = { ...review, revision: 2, record: { ...review.record, notes: "second" } };
    await quality.write(second);
    const now = await sealedRowsOf(browser, ["quality", "meta"]);
    expect(await open().list()).toMatchObject({ value: { items: { length: 2 }, unreadable: 0 } });
    await putBack(browser, "quality", before("quality"));
    expect(await open().list()).toEqual({ ok: true, value: { items: [sample], unreadable: 1 } });
    expect(await open().get(review.id)).toMatchObject({ error: { reason: "damaged" } });
    expect(await open().write(second)).toMatchObject({ error: { reason: "damaged" } });
    await putBack(browser, "quality", now("quality"));
    expect(await open().get(review.id)).toEqual({ ok: true, value: second });
    await putBack(browser, "meta", before("meta"));
    expect(await open().get(review.id)).toMatchObject({ error: { reason: "damaged" } });
  });

  it("reads as damaged: a document, as which it was before it was removed and renamed", async () => {
    const browser = newBrowser();
    const { indexedDB, sentinelStorage } = browser;
    const store = createBrowserDocumentStore({
      clock: tickingClock(),
      name: databaseName,
      codec,
      platform: { indexedDB, sentinelStorage, channel: null },
    });
    const changed = given(await store.add(exampleDocument({ name: "fax.pdf" })));
    const beside = given(await store.add(exampleDocument({ name: "notes.pdf" })));
    const before = await sealedRowsOf(browser, ["documents", "meta"]);
    const removed = given(await store.remove(changed.id));
    expect(given(await store.list(caseId)).items).toEqual([removed, beside]);
    const now = await sealedRowsOf(browser, ["documents", "meta"]);
    await putBack(browser, "documents", before("documents"));
    expect(given(await store.list(caseId))).toEqual({ items: [beside], unreadable: 1 });
    expect(await store.rename(changed.id, "another.pdf")).toMatchObject({
      error: { reason: "damaged" },
    });
    expect(await store.content(changed.id)).toMatchObject({ ok: false });
    await putBack(browser, "documents", now("documents"));
    expect(given(await store.list(caseId)).items).toEqual([removed, beside]);
    expect(given(await store.restore(changed.id)).name).toBe("fax.pdf");
    // One that is gone leaves nothing behind.
    given(await store.erase(changed.id));
    const left = (await sealedRowsOf(browser, ["meta"]))("meta").map(({ key }) => key);
    expect(left).toEqual([`newest documents ${beside.id}`, "tally"]);
    store.close();
  });
});

describe("a sealed store of which something was changed", () => {
  it("is noticed: any line of what was determined", async () => {
    const begun = await begin();
    const lines = rowsFor(begun.now("determinations"), begun.id);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      await tamper(begun.browser, ["determinations"], (transaction) => {
        transaction.objectStore("determinations").put(changed(line.value), line.key);
      });
      expect(await visit(begun.browser, begun)).toMatchObject({
        one: "does-not-verify",
        beside: "verified",
        listed: 2,
      });
      await tamper(begun.browser, ["determinations"], (transaction) => {
        transaction.objectStore("determinations").put(line.value, line.key);
      });
    }
    expect(await visit(begun.browser, begun)).toEqual(untouched);
  });

  it("is noticed, or changes nothing: anything that the store says of itself", async () => {
    const { now } = await begin();
    const seen: Record<string, unknown> = {};
    for (const { key } of now("meta")) {
      // A store for each: what is noticed of one stays noticed.
      const begun = await begin();
      const row = begun.now("meta").find((one) => one.key === key);
      if (typeof key !== "string" || row === undefined) throw new Error("no row");
      await tamper(begun.browser, ["meta"], (transaction) => {
        transaction.objectStore("meta").put(changed(row.value), key);
      });
      seen[key] = await visit(begun.browser, begun);
    }
    expect(seen).toEqual({
      chainHead: { ...untouched, all: "does-not-verify" },
      chainStarted: untouched,
      epoch: { ...untouched, loss: true },
      signingKeys: { ...untouched, one: "does-not-verify" },
      // Without it every line has to be signed, as all are here.
      unsignedThrough: untouched,
    });
  });
});
