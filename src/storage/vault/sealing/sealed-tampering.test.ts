import { describe, expect, it } from "vitest";
import { isPlainObject } from "#domain";
import {
  createCases,
  databaseName,
  newBrowser,
  openTab,
  tamper,
  type BrowserForTest,
} from "../../browser/tab-for-test.ts";
import { exampleCase, stored } from "../../../domain/ports/contract/examples-for-test.ts";
import { createBrowserQualityStore } from "../../browser/browser-quality-store.ts";
import {
  exampleSample,
  analyst,
} from "../../../domain/ports/contract/describe-quality-store-for-test.ts";
import { plainCodec } from "../../browser/codec/codec.ts";
import { newSeal } from "./seal-for-test.ts";
import { sealedCodec } from "./sealed-codec.ts";
import { flipped, putSealed, sealedOf, sealedRowsOf, withSealed } from "./sealed-rows-for-test.ts";

const seal = await newSeal();
const codec = sealedCodec(seal, databaseName);

/** Two sealed cases, one of which was saved twice, a person and a quality record. */
async function begin() {
  const browser = newBrowser();
  const store = await openTab(browser, { codec });
  const made = await createCases(store, 2);
  const [one, other] = made.map(({ record }) => record.id);
  if (one === undefined || other === undefined) throw new Error("no cases");
  const before = await sealedRowsOf(browser, stores);
  const { value, version } = stored(await store.get(one));
  stored(await store.put(one, { ...value, notes: "later" }, { ifMatch: version }));
  const person = {
    id: "person-of-the-test-0000",
    name: "Nora Sample",
    role: "nurse-reviewer",
  } as const;
  await store.setup.people.save(person, { ifRevision: 0 });
  const quality = qualityOf(browser);
  const sample = exampleSample();
  await quality.write(sample);
  quality.close();
  store.close();
  return { browser, one, other, sample, before, now: await sealedRowsOf(browser, stores) };
}

function qualityOf({ indexedDB }: BrowserForTest) {
  const platform = { indexedDB, channel: null };
  return createBrowserQualityStore({ actor: () => analyst, name: databaseName, codec, platform });
}

const stores = ["cases", "summaries", "revisions", "chain", "keys", "quality", "setup"] as const;
type Store = (typeof stores)[number];
/** Puts another value in the place of a row, as somebody with the disk in hand would. */
async function replace(browser: BrowserForTest, store: Store, key: IDBValidKey, value: unknown) {
  await tamper(browser, [store], (transaction) => putSealed(transaction, store, { key, value }));
}

/** What a fresh visit shows of one case, and whether the other one is still as it was. */
async function look(
  browser: BrowserForTest,
  { one, other }: { readonly one: string; readonly other: string },
) {
  const store = await openTab(browser, { codec });
  const [read, whole, second, secondWhole, list, all] = [
    await store.get(one),
    await store.verify(one),
    await store.get(other),
    await store.verify(other),
    await store.list({}),
    await store.verifyAll(),
  ];
  store.close();
  const page = list.ok ? list.value : null;
  return {
    isShown: read.ok,
    isVerified:
      whole.ok && whole.value.kind === "verified" && all.ok && all.value.kind === "verified",
    listed: page === null ? 0 : page.total + page.unreadable.length,
    isOtherShown: second.ok && secondWhole.ok && secondWhole.value.kind === "verified",
  };
}

/** A bit of a byte of each kind: version, initialization vector, ciphertext, tag; and a byte too few and too many. */
const damages: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  version: (bytes) => flipped(bytes, 0),
  "initialization vector": (bytes) => flipped(bytes, 5),
  "first byte of the text": (bytes) => flipped(bytes, 13),
  "last byte of the tag": (bytes) => flipped(bytes, bytes.length - 1),
  "a byte too few": (bytes) => bytes.slice(0, -1),
  "a byte too many": (bytes) => new Uint8Array([...bytes, 0]),
  nothing: () => new Uint8Array(),
};

describe("a sealed row that was changed on the disk", () => {
  it.each(
    (["cases", "summaries", "revisions", "chain"] as const).flatMap((store) =>
      Object.entries(damages).map(([what, damage]) => ({ store, what, damage })),
    ),
  )("is noticed, and others stay usable: $store, $what", async ({ store, damage }) => {
    const { browser, one, other, now } = await begin();
    const row = now(store).findLast(({ value }) => idIn(value) === one);
    if (row === undefined) throw new Error("no row");
    await replace(browser, store, row.key, withSealed(row.value, damage(sealedOf(row.value))));
    const seen = await look(browser, { one, other });
    expect(seen).toMatchObject({ isVerified: false, listed: 2, isOtherShown: true });
    // What was typed is not shown from a case that can't be opened, and not taken for another.
    expect(seen.isShown).toBe(store !== "cases");
  });

  it("is noticed where it is another one, of another place, store, database, vault or day, or in plain text", async () => {
    const { browser, one, other, now, before } = await begin();
    const ofCase = (rows: typeof now, id: string): Readonly<Record<string, unknown>> => {
      const value = rows("cases").find(({ key }) => key === id)?.value;
      return isPlainObject(value) ? value : {};
    };
    const mine = ofCase(now, one);
    const record: unknown = await codec.decode("cases", mine);
    const elsewhere = sealedCodec(seal, "another-database");
    const ofOther = sealedCodec({ ...seal, vaultId: "another-vault" }, databaseName);
    const stranger = sealedCodec(await newSeal(), databaseName);
    const summary: unknown = now("summaries").find(({ key }) => key === one)?.value;
    const forgeries: Readonly<Record<string, unknown>> = {
      "of another case": { ...mine, sealed: ofCase(now, other)["sealed"] },
      "of another store": { ...mine, sealed: sealedOf(summary) },
      "of another database": await elsewhere.encode("cases", record),
      "of another vault": await ofOther.encode("cases", record),
      "under another key": await stranger.encode("cases", record),
      "of an earlier day": ofCase(before, one),
      "of an earlier day, said to be of today": {
        ...ofCase(before, one),
        revision: mine["revision"],
      },
      "of another revision": { ...mine, revision: 9 },
      "in plain text": await plainCodec.encode("cases", record),
      "with more beside it": { ...mine, removedAt: null },
      "without anything": { id: one },
    };
    for (const [what, forgery] of Object.entries(forgeries)) {
      await replace(browser, "cases", one, forgery);
      const seen = await look(browser, { one, other });
      expect({ what, ...seen }).toMatchObject({
        what,
        isVerified: false,
        listed: 2,
        isOtherShown: true,
      });
    }
    await replace(browser, "cases", one, mine);
    expect(await look(browser, { one, other })).toMatchObject({ isShown: true, isVerified: true });
  });

  it("is noticed where two rows of the history or the chain changed places", async () => {
    for (const store of ["revisions", "chain"] as const) {
      const { browser, one, other, now } = await begin();
      const [first, second] = now(store);
      if (first === undefined || second === undefined) throw new Error("no rows");
      await tamper(browser, [store], (transaction) => {
        const objects = transaction.objectStore(store);
        objects.delete(first.key);
        objects.delete(second.key);
        objects.add(withSealed(first.value, sealedOf(second.value)), first.key);
        objects.add(withSealed(second.value, sealedOf(first.value)), second.key);
      });
      expect(await look(browser, { one, other })).toMatchObject({ isVerified: false, listed: 2 });
    }
  });

  it("makes no second case of one whose key can't be read", async () => {
    const { browser, now } = await begin();
    const [row] = now("keys");
    const store = await openTab(browser, { codec });
    if (typeof row?.key !== "string") throw new Error("no key");
    const made = stored(await store.create(exampleCase({ notes: "again" }), { key: row.key }));
    expect(made.version).toMatch(/^r/);
    await replace(browser, "keys", row.key, flipped(sealedOf(row.value), 20));
    expect(await store.create(exampleCase({ notes: "again" }), { key: row.key })).toMatchObject({
      ok: false,
    });
    expect(await store.list({})).toMatchObject({ value: { total: 2 } });
    store.close();
  });

  it("is told of people and quality records, and is written over by nobody", async () => {
    const { browser, sample, now } = await begin();
    for (const store of ["setup", "quality"] as const) {
      const [row] = now(store);
      if (row === undefined) throw new Error("no row");
      const damaged = withSealed(row.value, flipped(sealedOf(row.value), 30));
      await replace(browser, store, row.key, damaged);
    }
    const quality = qualityOf(browser);
    expect(await quality.list()).toMatchObject({ value: { items: [], unreadable: 1 } });
    expect(await quality.write(sample)).toMatchObject({ error: { kind: "invalid" } });
    quality.close();
    const store = await openTab(browser, { codec });
    const opened = await store.setup.open();
    expect(opened).toMatchObject({ value: { isFirstUse: false } });
    expect(opened.ok && opened.value.rows).toMatchObject([{ undecoded: true }]);
    store.close();
  });
});

function idIn(value: unknown): unknown {
  return isPlainObject(value) ? (value["caseId"] ?? value["id"]) : undefined;
}
