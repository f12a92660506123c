import { forceCloseDatabase } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { exampleCase, stored } from "../../domain/ports/contract/examples-for-test.ts";
import { openBrowserCaseStore } from "./browser-case-store.ts";
import { databaseVersion } from "../migrations/database-migrations.ts";
import type { ConnectionState } from "#domain";
import {
  createCases,
  databaseName,
  newBrowser,
  openRaw,
  openTab,
  openTabOutcome,
  type BrowserForTest,
} from "./tab-for-test.ts";

function unavailable(reason: string): object {
  return { ok: false, error: { kind: "unavailable", reason } };
}

/** The package's own type asks for the constructor where it wants a database. */
function dropConnection(database: IDBDatabase): void {
  Reflect.apply(forceCloseDatabase, undefined, [database]);
}

/** A browser whose next openings fail with these errors before it works. */
function failing(browser: BrowserForTest, names: readonly string[], how: "throws" | "reports") {
  const left = [...names];
  const open = IDBFactory.prototype.open.bind(browser.indexedDB);
  vi.spyOn(browser.indexedDB, "open").mockImplementation((...given) => {
    const name = left.shift();
    if (name === undefined) return open(...given);
    if (how === "throws") throw new DOMException("", name);
    const request = open(`${databaseName}-elsewhere`);
    Object.defineProperty(request, "error", { value: new DOMException("", name) });
    Object.defineProperty(request, "addEventListener", {
      value(type: string, listener: () => void) {
        if (type === "error") queueMicrotask(listener);
      },
    });
    return request;
  });
}

describe("opening", () => {
  it("says that there is no database in this browser", async () => {
    const platform = { indexedDB: null, channel: null, sentinelStorage: null };
    const opened = await openBrowserCaseStore({
      clock: () => "",
      actor: () => ({ name: "", role: "nurse-reviewer" }),
      platform,
    });
    expect(opened).toMatchObject(unavailable("absent"));
  });

  it.each(["SecurityError", "NotAllowedError", "InvalidStateError"])(
    "says that the browser denies it when open() throws or reports %s",
    async (name) => {
      for (const how of ["throws", "reports"] as const) {
        const browser = newBrowser();
        failing(browser, [name], how);
        expect(await openTabOutcome(browser)).toMatchObject(unavailable("denied"));
      }
    },
  );

  it("tries three times before it gives up on an unknown error", async () => {
    const browser = newBrowser();
    failing(browser, ["UnknownError", "UnknownError"], "reports");
    expect(await openTabOutcome(browser)).toMatchObject({ ok: true });
    const worse = newBrowser();
    failing(worse, ["UnknownError", "UnknownError", "UnknownError"], "reports");
    expect(await openTabOutcome(worse)).toMatchObject(unavailable("failed"));
  });

  it("leaves a database of a newer release alone", async () => {
    const browser = newBrowser();
    (await openRaw(browser, 99)).close();
    expect(await openTabOutcome(browser)).toMatchObject(unavailable("superseded"));
    const untouched = await openRaw(browser);
    expect(untouched.version).toBe(99);
  });

  it("does not take a database without its stores for an empty one", async () => {
    const browser = newBrowser();
    (await openRaw(browser, 1)).close();
    expect(await openTabOutcome(browser)).toMatchObject(unavailable("failed"));
  });
});

describe("an open connection", () => {
  it("makes room for a newer release and says so ever after", async () => {
    const browser = newBrowser();
    const states: ConnectionState[] = [];
    const store = await openTab(browser, { onState: (state) => states.push(state) });
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    await openRaw(browser, databaseVersion + 1);
    expect(states).toEqual(["open", "superseded"]);
    const { record, version } = created;
    const save = await store.put(record.id, { ...record, notes: "x" }, { ifMatch: version });
    expect(save).toMatchObject(unavailable("superseded"));
    expect(await store.list({})).toMatchObject(unavailable("superseded"));
  });

  it("is opened again when the browser drops it", async () => {
    const browser = newBrowser();
    const databases: IDBDatabase[] = [];
    const open = IDBFactory.prototype.open.bind(browser.indexedDB);
    vi.spyOn(browser.indexedDB, "open").mockImplementation((...given) => {
      const request = open(...given);
      request.addEventListener("success", () => databases.push(request.result));
      return request;
    });
    const states: ConnectionState[] = [];
    const store = await openTab(browser, { onState: (state) => states.push(state) });
    const record = exampleCase();
    const { version } = stored(await store.create(record, { key: "a" }));
    for (const database of databases) dropConnection(database);
    stored(await store.put(record.id, { ...record, notes: "x" }, { ifMatch: version }));
    expect(states).toEqual(["open", "lost", "open"]);
    // Closed without an event: the next transaction is refused, and the work is done again.
    databases.at(-1)?.close();
    expect(await store.get(record.id)).toMatchObject({ value: { notes: "x" } });
  });

  it("answers with a value when the browser cannot open it again", async () => {
    const browser = newBrowser();
    const databases: IDBDatabase[] = [];
    const open = IDBFactory.prototype.open.bind(browser.indexedDB);
    vi.spyOn(browser.indexedDB, "open").mockImplementationOnce((...given) => {
      const request = open(...given);
      request.addEventListener("success", () => databases.push(request.result));
      return request;
    });
    const store = await openTab(browser);
    failing(browser, ["UnknownError", "UnknownError", "UnknownError"], "reports");
    for (const database of databases) dropConnection(database);
    expect(await store.list({})).toMatchObject(unavailable("failed"));
    expect(await store.list({})).toMatchObject({ ok: true });
  });

  it("answers with a value after it was closed", async () => {
    const store = await openTab(newBrowser());
    store.close();
    expect(await store.list({})).toMatchObject(unavailable("connection-lost"));
  });
});
