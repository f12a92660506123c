import { describe, expect, test } from "vitest";
import { newCaseId } from "#domain";
import { exampleCase } from "../../domain/ports/contract/examples-for-test.ts";
import {
  analyst,
  describeQualityStore,
  exampleReview,
  exampleSample,
} from "../../domain/ports/contract/describe-quality-store-for-test.ts";
import { databaseMigrations } from "../migrations/database-migrations.ts";
import { createBrowserQualityStore } from "./browser-quality-store.ts";
import { openCaseDatabase } from "./database.ts";
import {
  type BrowserForTest,
  createCases,
  databaseName,
  newBrowser,
  openTab,
  tamper,
} from "./tab-for-test.ts";

function openQuality({ indexedDB, newChannel }: BrowserForTest) {
  return createBrowserQualityStore({
    actor: () => analyst,
    name: databaseName,
    platform: { indexedDB, channel: newChannel() },
  });
}

describeQualityStore("browser store", (actor) => {
  const { indexedDB } = newBrowser();
  return Promise.resolve(
    createBrowserQualityStore({
      actor,
      name: databaseName,
      platform: { indexedDB, channel: null },
    }),
  );
});

const events = {
  onSuperseded: () => undefined,
  onLost: () => undefined,
  blockedGrace: () => Promise.resolve(),
};

describe("quality records in the database of the cases", () => {
  test("a database of release 1 opens, keeps its cases and has room for them", async () => {
    const browser = newBrowser();
    const firstRelease = await openCaseDatabase(
      browser.indexedDB,
      databaseName,
      events,
      databaseMigrations.slice(0, 1),
      1,
    );
    // Release 1 knew no store of this kind, so this one does not take its layout for whole.
    expect(firstRelease.ok).toBe(false);
    const record = exampleCase({ notes: "As release 1 kept it." });
    await tamper(browser, ["cases", "revisions", "keys"], (transaction) => {
      transaction.objectStore("cases").add({ id: record.id, revision: 1, removedAt: null, record });
      transaction.objectStore("keys").add(record.id, record.id);
      transaction.objectStore("revisions").add({
        caseId: record.id,
        revision: 1,
        at: record.createdAt,
        by: "Robin Example",
        kind: "created",
        changes: [],
      });
    });
    const store = await openTab(browser);
    expect(await store.get(record.id)).toMatchObject({ ok: true, value: record });
    expect(await store.checkIntegrity()).toMatchObject({ value: { kind: "sound" } });
    const quality = openQuality(browser);
    expect(await quality.write(exampleSample())).toMatchObject({ ok: true });
    expect(await store.history(record.id)).toMatchObject({ value: { items: [{ revision: 1 }] } });
  });

  test("no write of a second review changes a case or its history", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const [made] = await createCases(store, 1);
    if (made === undefined) throw new Error("no case");
    const before = await store.get(made.record.id);
    const quality = openQuality(browser);
    const review = { ...exampleReview(), caseId: made.record.id };
    await quality.write(review);
    await quality.write({ ...review, revision: 2, record: { ...review.record, notes: "mine" } });
    expect(await store.get(made.record.id)).toEqual(before);
    expect(await store.history(made.record.id)).toMatchObject({ value: { items: [{}] } });
    expect(await store.list({})).toMatchObject({ value: { total: 1 } });
  });

  test("another tab hears of a change", async () => {
    const browser = newBrowser();
    const [here, there] = [openQuality(browser), openQuality(browser)];
    let heard = 0;
    there.watch(() => {
      heard += 1;
    });
    const sample = exampleSample();
    await here.write(sample);
    expect(heard).toBe(1);
    expect(await there.get(sample.id)).toEqual({ ok: true, value: sample });
  });

  test("what cannot be read is counted and never written over", async () => {
    const browser = newBrowser();
    const quality = openQuality(browser);
    const sample = exampleSample();
    await quality.write(sample);
    const id = newCaseId();
    await tamper(browser, ["quality"], (transaction) => {
      transaction.objectStore("quality").add({ id, kind: "sample" });
    });
    expect(await quality.list()).toMatchObject({ value: { items: [sample], unreadable: 1 } });
    expect(await quality.write({ ...exampleSample(), id })).toMatchObject({
      error: { kind: "invalid", where: "stored" },
    });
  });

  test("a browser without a database says so", async () => {
    const none = createBrowserQualityStore({
      actor: () => analyst,
      platform: { indexedDB: null, channel: null },
    });
    expect(await none.list()).toMatchObject({ error: { kind: "unavailable", reason: "absent" } });
  });
});
