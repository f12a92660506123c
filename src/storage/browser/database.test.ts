import { describe, expect, it } from "vitest";
import { databaseMigrations, databaseVersion } from "../migrations/database-migrations.ts";
import { createCases, databaseName, newBrowser, openRaw, openTab } from "./tab-for-test.ts";
import { openCaseDatabase } from "./database.ts";

const events = {
  onSuperseded: () => undefined,
  onLost: () => undefined,
  blockedGrace: () => Promise.resolve(),
};

const nextRelease = [
  ...databaseMigrations,
  {
    to: databaseVersion + 1,
    migrate: (database: IDBDatabase) => void database.createObjectStore("letters"),
  },
];

describe("a new release", () => {
  it("finds the cases of the old one where they were", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const [created] = await createCases(store, 1);
    store.close();
    const opened = await openCaseDatabase(
      browser.indexedDB,
      databaseName,
      events,
      nextRelease,
      databaseVersion + 1,
    );
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(await opened.value.getAllKeys("cases")).toEqual([created?.record.id]);
    expect([...opened.value.objectStoreNames]).toContain("letters");
  });

  it("keeps the old layout when its migration fails", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    await createCases(store, 1);
    store.close();
    const broken = {
      to: databaseVersion + 1,
      migrate(database: IDBDatabase) {
        database.deleteObjectStore("cases");
        database.createObjectStore("cases");
        database.createObjectStore("cases");
      },
    };
    const opened = await openCaseDatabase(
      browser.indexedDB,
      databaseName,
      events,
      [...databaseMigrations, broken],
      databaseVersion + 1,
    );
    expect(opened.ok).toBe(false);
    expect(await (await openTab(browser)).list({})).toMatchObject({ value: { total: 1 } });
  });

  it("says that it is blocked by a tab that does not let go, and lets go itself when it comes late", async () => {
    const browser = newBrowser();
    (await openTab(browser)).close();
    const stubborn = await openRaw(browser);
    const opened = await openCaseDatabase(
      browser.indexedDB,
      databaseName,
      events,
      nextRelease,
      databaseVersion + 1,
    );
    expect(opened).toMatchObject({ error: { kind: "unavailable", reason: "blocked" } });
    stubborn.close();
    // The late connection must not block the release after the next one either.
    (await openRaw(browser, databaseVersion + 2)).close();
  });
});
